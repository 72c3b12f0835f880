import SOPText

extension Keyword {
  /// What is written behind the key, in one line, wherever `KeyContext.ownMeaning` says nothing else.
  var meaning: Wording {
    switch self {
    case .nama: Wording(id: "Nama SOP", en: "The name of the SOP")
    case .nomor: Wording(id: "Nomor SOP menurut tata naskah dinas", en: "The number of the SOP")
    case .unit: Wording(id: "Unit kerja yang memiliki SOP", en: "The unit that owns the SOP")
    case .sifat:
      Wording(
        id: "Sifat SOP: publik atau internal, mikro atau makro, administratif atau teknis, final atau parsial",
        en: "The nature of the SOP: publik or internal, mikro or makro, administratif or teknis, final or parsial")
    case .tanggal: Wording(id: "Tanggal pembuatan, revisi, dan efektif", en: "The dates made, revised and in force")
    case .pembuatan: Wording(id: "Tanggal SOP dibuat", en: "When the SOP was made")
    case .revisi:
      Wording(id: "Tanggal revisi terakhir, atau 'tidak ada'", en: "When the SOP was last revised, or 'tidak ada'")
    case .efektif: Wording(id: "Tanggal SOP mulai berlaku", en: "When the SOP comes into force")
    case .disahkanOleh: Wording(id: "Pejabat yang mengesahkan SOP", en: "The official who approves the SOP")
    case .dasarHukum: Wording(id: "Peraturan yang menjadi dasar SOP", en: "The regulations the SOP rests on")
    case .kualifikasiPelaksana:
      Wording(
        id: "Pengetahuan dan keterampilan yang harus dimiliki pelaksana",
        en: "What the staff must know and be able to do")
    case .keterkaitan: Wording(id: "SOP lain yang berkaitan", en: "Other SOPs this one is linked to")
    case .peralatan: Wording(id: "Peralatan dan perlengkapan yang dipakai", en: "The equipment in use")
    case .peringatan: Wording(id: "Akibat bila SOP tidak dilaksanakan", en: "What happens if the SOP is not followed")
    case .pencatatan: Wording(id: "Pencatatan dan pendataan yang harus dibuat", en: "The records that are kept")
    case .singkatanIstilah:
      Wording(id: "Singkatan dan istilah beserta artinya", en: "Abbreviations and terms with their meaning")
    case .ruangLingkup: Wording(id: "Ruang lingkup SOP", en: "What the SOP covers")
    case .ringkasan: Wording(id: "Ringkasan SOP", en: "A summary of the SOP")
    case .opd:
      Wording(
        id: "Letak opd.yaml kantor pemilik SOP, bila bukan yang terdekat",
        en: "Where the opd.yaml of the owning office is, if not the nearest")
    case .persyaratan: Wording(id: "Syarat yang harus dipenuhi pemohon", en: "What the applicant must bring or fulfil")
    case .formulir: Wording(id: "Formulir yang disediakan kantor", en: "Forms that the office supplies")
    case .masukan:
      Wording(id: "Dokumen yang sudah ada sebelum SOP dimulai", en: "Papers that exist before the SOP starts")
    case .jangkaWaktu:
      Wording(id: "Jangka waktu penyelesaian yang dijanjikan", en: "The time promised for the whole service")
    case .biaya:
      Wording(
        id: "Biaya atau tarif pelayanan; 'gratis' bila tidak dipungut",
        en: "The fee of the service; 'gratis' if there is none")
    case .produk:
      Wording(
        id: "Produk yang diterima pemohon, bila SOP mempunyai satu akhir",
        en: "What the applicant receives, where the SOP has one end")
    case .hasil:
      Wording(
        id: "Akhir-akhir SOP yang bernama, masing-masing dengan produknya",
        en: "The named ends of the SOP, each with its product")
    case .varian:
      Wording(
        id: "Jenis permohonan yang sudah diketahui saat diajukan",
        en: "Kinds of application, known when it is handed in")
    case .mulai:
      Wording(
        id: "Langkah pertama, atau langkah pertama setiap kanal",
        en: "The first step, or the first step of each channel")
    case .jamLayanan: Wording(id: "Hari dan jam pelayanan", en: "Days and hours of service")
    case .peristiwa:
      Wording(
        id: "Peristiwa di luar langkah yang dipakai sebagai titik waktu",
        en: "Events that no step makes, for times to refer to")
    case .satuan: Wording(id: "Banyaknya satuan dalam satu permohonan", en: "How many units one case has")
    case .volume: Wording(id: "Banyaknya permohonan dalam satu masa", en: "How many cases come in a period")
    case .uji: Wording(id: "Contoh kasus untuk menguji SOP", en: "Scenarios that test the SOP")
    case .penetapan: Wording(id: "Penetapan standar pelayanan", en: "How the service standard was adopted")
    case .sk: Wording(id: "Keputusan yang menetapkannya", en: "The decree that adopts it")
    case .pelibatan: Wording(id: "Bukti pelibatan masyarakat", en: "Evidence of public participation")
    case .tinjauUlang: Wording(id: "Kapan standar ditinjau kembali", en: "When the standard is reviewed")
    case .media: Wording(id: "Media tempat diumumkan", en: "Where it is published")
    case .jumlahPelaksana: Wording(id: "Jumlah seluruh pelaksana", en: "The number of staff in all")
    case .komponenLain:
      Wording(
        id: "Komponen lain yang ditambahkan kantor pada standar pelayanan",
        en: "Components that the office adds to the service standard")
    case .pelaksana:
      Wording(
        id: "Daftar pelaksana: satu kolom pada lembar untuk masing-masing",
        en: "The actors: one lane of the sheet for each")
    case .langkah: Wording(id: "Langkah-langkah SOP menurut urutannya", en: "The steps of the SOP in their order")
    case .lembar: Wording(id: "Pengaturan lembar resmi", en: "Options of the official sheet")
    case .bentuk: Wording(id: "Bentuk lembar resmi", en: "The form of the official sheet")
    case .singkatan: Wording(id: "Singkatan nama kantor", en: "The abbreviated name of the office")
    case .pemda: Wording(id: "Pemerintah daerah atau instansi induk", en: "The local government or parent institution")
    case .alamat: Wording(id: "Alamat kantor", en: "The address of the office")
    case .logo: Wording(id: "Letak berkas gambar logo", en: "Where the picture of the logo is")
    case .pejabat:
      Wording(id: "Pejabat kantor, masing-masing dengan id", en: "The officials of the office, each with an id")
    case .kalender:
      Wording(
        id: "Hari dan jam kerja, libur, dan arti kata 'hari'",
        en: "Working days and hours, holidays, and what 'hari' means")
    case .polaNomor: Wording(id: "Pola nomor SOP kantor", en: "The pattern of the office's SOP numbers")
    case .pengaduan:
      Wording(id: "Penanganan pengaduan, saran, dan masukan", en: "How complaints and suggestions are handled")
    case .maklumat: Wording(id: "Maklumat pelayanan", en: "The service pledge")
    case .visi: Wording(id: "Visi pelayanan", en: "The vision of the service")
    case .misi: Wording(id: "Misi pelayanan", en: "The mission of the service")
    case .motto: Wording(id: "Moto pelayanan", en: "The motto of the service")
    case .sarana: Wording(id: "Sarana, prasarana, dan fasilitas", en: "The facilities")
    case .saranaKhusus: Wording(id: "Sarana bagi kelompok rentan", en: "Facilities for vulnerable groups")
    case .atribut:
      Wording(
        id: "Atribut petugas, seperti seragam dan kartu pengenal",
        en: "What officers wear, such as uniforms and badges")
    case .penghargaan: Wording(id: "Penghargaan bagi petugas", en: "Rewards for officers")
    case .pengawasanInternal:
      Wording(id: "Pengawasan oleh atasan langsung atau pimpinan", en: "Control by the superior or the head")
    case .jaminanPelayanan:
      Wording(id: "Jaminan bahwa pelayanan sesuai standar", en: "The guarantee that service follows the standard")
    case .jaminanKeamanan:
      Wording(id: "Jaminan keamanan dan keselamatan pelayanan", en: "The guarantee of security and safety")
    case .evaluasiKinerja:
      Wording(id: "Evaluasi kinerja pelaksana", en: "How the performance of the staff is evaluated")
    case .standar: Wording(id: "Standar yang dipakai untuk menilai", en: "The standards to check against")
    case .pemeriksaan:
      Wording(
        id: "Tingkat temuan di kantor ini: galat, peringatan, saran, atau mati",
        en: "Severities of findings in this office: galat, peringatan, saran or mati")
    case .jabatan: Wording(id: "Nama jabatan", en: "The position held")
    case .nip: Wording(id: "NIP, 18 angka di dalam tanda kutip", en: "The NIP: 18 digits in quotes")
    case .jumlah: Wording(id: "Jumlah orang", en: "The number of people")
    case .kompetensi: Wording(id: "Kompetensi pelaksana ini", en: "What this actor must be able to do")
    case .jenis:
      Wording(
        id: "Jenis pelaksana: orang, pemohon, aplikasi, kelompok, instansi, atau ruang",
        en: "The kind of actor: orang, pemohon, aplikasi, kelompok, instansi or ruang")
    case .luar: Wording(id: "'ya' bila pelaksana berada di luar kantor", en: "'ya' if the actor is outside the office")
    case .hitung:
      Wording(
        id: "'ya' atau 'tidak': waktunya ikut dihitung sebagai waktu kantor",
        en: "'ya' or 'tidak': whether its time counts as office time")
    case .kanal: Wording(id: "Kanal pengaduan", en: "Channels for complaints")
    case .petugas: Wording(id: "Petugas yang menangani", en: "The officer in charge")
    case .jawab: Wording(id: "Batas waktu memberi jawaban pertama", en: "The time limit of the first answer")
    case .selesai:
      Wording(id: "Mengakhiri alur: 'ya', atau nama hasil", en: "Ends the flow: 'ya', or the name of a result")
    case .isi:
      Wording(id: "Isi maklumat; 'baku' untuk kalimat baku", en: "The text of the pledge; 'baku' for the standard one")
    case .ditetapkan: Wording(id: "Tanggal ditetapkan", en: "When it was adopted")
    case .hari:
      Wording(id: "Arti kata 'hari' saja: kerja atau kalender", en: "What a bare 'hari' means: kerja or kalender")
    case .hariKerja: Wording(id: "Banyaknya hari kerja dalam seminggu", en: "Working days in a week")
    case .jamKerja: Wording(id: "Lamanya jam kerja dalam sehari", en: "Working hours of a day")
    case .waktuEfektif:
      Wording(
        id: "Waktu kerja efektif satu orang dalam setahun", en: "The effective working time of a person in a year")
    case .libur: Wording(id: "Tanggal libur kantor", en: "Holidays of the office")
    case .jam: Wording(id: "Jam kerja setiap hari", en: "Working hours of each day")
    case .istirahat: Wording(id: "Jam istirahat", en: "Breaks")
    case .ramadan: Wording(id: "Jam kerja selama bulan Ramadan", en: "Working hours during Ramadan")
    case .cutiBersama: Wording(id: "Cuti bersama: libur atau kerja", en: "Collective leave: libur or kerja")
    case .masuk: Wording(id: "Hari libur yang tetap masuk kerja", en: "Holidays that are worked all the same")
    case .dari: Wording(id: "Pihak yang ditunggu", en: "Who is waited for")
    case .sampai: Wording(id: "Peristiwa yang mengakhiri perhitungan waktu", en: "The event at which the time ends")
    case .cara: Wording(id: "Cara evaluasi, misalnya SKM", en: "How it is evaluated, such as by SKM")
    case .setiap: Wording(id: "Seberapa sering dilakukan", en: "How often it is done")
    case .nilai: Wording(id: "Nilai yang diperoleh", en: "The score reached")
    case .tahun: Wording(id: "Tahun penilaian", en: "The year of the score")
    case .dipublikasikan: Wording(id: "Tempat nilai dipublikasikan", en: "Where the score is published")
    case .syarat: Wording(id: "Nama syarat", en: "What is required")
    case .bila:
      Wording(
        id: "Syarat tertulis: hanya berlaku bila keadaan ini terjadi",
        en: "A written condition: it only holds in this case")
    case .untuk:
      Wording(id: "Hanya berlaku bagi varian atau kanal ini", en: "Only holds for these variants or channels")
    case .kecuali:
      Wording(
        id: "Berlaku bagi semua kecuali varian atau kanal ini",
        en: "Holds for all but these variants or channels")
    case .salahSatu: Wording(id: "Cukup salah satu dari syarat ini", en: "One of these requirements is enough")
    case .keterangan: Wording(id: "Keterangan tambahan", en: "Remarks")
    case .dokumen: Wording(id: "Nama dokumen", en: "The name of the paper")
    case .memuat: Wording(id: "Dokumen yang termuat di dalamnya", en: "The papers it contains")
    case .rangkap: Wording(id: "Banyaknya rangkap", en: "The number of copies")
    case .tarif:
      Wording(id: "Besarnya biaya, misalnya Rp25.000 atau gratis", en: "The amount, such as Rp25.000 or gratis")
    case .dasar: Wording(id: "Peraturan yang menjadi dasar biaya", en: "The regulation the fee rests on")
    case .dibayar: Wording(id: "Langkah tempat biaya dibayar", en: "The step at which it is paid")
    case .pilih:
      Wording(
        id: "Berapa baris tarif yang berlaku: satu atau beberapa",
        en: "How many lines of the table apply: satu or beberapa")
    case .maks: Wording(id: "Waktu paling lama, misalnya 3 hari kerja", en: "The longest time, such as 3 hari kerja")
    case .sejak: Wording(id: "Peristiwa yang memulai perhitungan waktu", en: "The event from which the time runs")
    case .selainItu:
      Wording(
        id: "'ya' bila janji ini berlaku bagi keadaan selebihnya",
        en: "'ya' if this promise covers all remaining cases")
    case .perpanjangan: Wording(id: "Perpanjangan waktu yang dibolehkan", en: "The extension that is allowed")
    case .berlaku: Wording(id: "Masa berlaku produk", en: "How long the product is valid")
    case .wajib: Wording(id: "Kewajiban yang melekat pada produk", en: "Duties that come with the product")
    case .penyerahan: Wording(id: "Cara produk diserahkan", en: "How the product is handed over")
    case .keSop: Wording(id: "SOP yang meneruskan prosesnya", en: "The SOP that goes on from here")
    case .harap: Wording(id: "Yang harus dipenuhi kasus ini", en: "What must hold in this scenario")
    case .waktu: Wording(id: "Waktu yang diperlukan, misalnya 15 menit", en: "The time it takes, such as 15 menit")
    case .waktuSeluruhnya:
      Wording(id: "Waktu kantor, tunggu, dan luar bersama-sama", en: "Office time, waits and outside time together")
    case .melalui: Wording(id: "Langkah yang harus dilalui", en: "Steps that must be passed")
    case .id:
      Wording(
        id: "Nama pendek untuk menyebut langkah ini dari tempat lain",
        en: "A short name by which other places refer to this step")
    case .no:
      Wording(
        id: "Nomor baris pada lembar; langkah bernomor sama menempati satu baris",
        en: "The row number on the sheet; steps of one number share a row")
    case .kegiatan: Wording(id: "Uraian kegiatan, diawali kata kerja", en: "What is done, beginning with a verb")
    case .paraf: Wording(id: "Pelaksana yang memberi paraf, menurut urutannya", en: "Who initials it, in order")
    case .tandaTangan: Wording(id: "Pelaksana yang menandatangani", en: "Who signs it")
    case .diputus:
      Wording(
        id: "Pelaksana yang memutuskan, bila lain dari pelaksana langkah",
        en: "Who decides, if not the actor of the step")
    case .kelengkapan:
      Wording(id: "Dokumen atau barang yang diperlukan langkah ini", en: "The papers or things this step needs")
    case .tunggu: Wording(id: "Waktu menunggu sebelum langkah ini selesai", en: "A wait that belongs to this step")
    case .batas:
      Wording(
        id: "Batas waktu langkah ini, dan tujuan bila terlewati",
        en: "The time limit of this step, and where to go when it has run out")
    case .palingLambat: Wording(id: "Saat paling lambat langkah ini selesai", en: "The latest moment for this step")
    case .palingCepat: Wording(id: "Saat paling cepat langkah ini dimulai", en: "The earliest moment for this step")
    case .keluaran:
      Wording(id: "Hasil langkah ini: dokumen, barang, atau data", en: "What this step yields: papers, things or data")
    case .jika:
      Wording(
        id: "Pilihan hasil keputusan, masing-masing dengan tujuannya",
        en: "The outcomes of a decision, each with where it leads")
    case .lanjut: Wording(id: "Langkah yang dituju sesudah ini", en: "The step to go to after this one")
    case .setelah:
      Wording(
        id: "Langkah-langkah yang ditunggu sebelum langkah ini dimulai",
        en: "Steps that must be done before this one starts")
    case .opsional:
      Wording(
        id: "'ya', atau alasannya: boleh dilewati menurut pertimbangan petugas",
        en: "'ya', or why: may be skipped at the officer's discretion")
    case .paralel:
      Wording(
        id: "Cabang-cabang yang berjalan bersamaan lalu bertemu lagi",
        en: "Branches that run at the same time and meet again")
    case .tahap:
      Wording(
        id: "Nama tahap yang mencakup langkah-langkah di bawahnya",
        en: "The name of the stage that these steps make up")
    case .panggil:
      Wording(
        id: "SOP lain yang dijalankan pada baris ini: nama berkas atau nomornya",
        en: "Another SOP carried out in this row: its file or number")
    case .ke: Wording(id: "Tujuan", en: "Where to go")
    case .lewat: Wording(id: "Tujuan bila batasnya sudah habis", en: "Where to go when the limit is used up")
    case .peluang: Wording(id: "Peluang pilihan ini, misalnya 10%", en: "How likely this outcome is, such as 10%")
    case .berurutan:
      Wording(id: "Pelaksana yang mengerjakan bergiliran dalam satu baris", en: "Actors that take turns in one row")
    case .masingMasing:
      Wording(id: "Pelaksana yang masing-masing mengerjakannya sendiri", en: "Actors that each do it for themselves")
    case .kolom: Wording(id: "Judul kolom lembar yang diganti", en: "Columns of the sheet that get another title")
    case .urutan: Wording(id: "Urutan kolom lembar", en: "The order of the columns of the sheet")
    case .nomorKolom:
      Wording(id: "'ya' bila kolom lembar diberi nomor", en: "'ya' if the columns of the sheet are numbered")
    case .kertas: Wording(id: "Ukuran kertas, misalnya F4", en: "The size of the paper, such as F4")
    }
  }
}
