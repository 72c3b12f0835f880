"""Writes SOPs in correct language: the same bytes for the same seed, on every machine and Python.

A corpus is a folder of offices, each with its opd.yaml and SOPs of about 35 steps and 8 KB that use what real ones
use: service components, variants, decisions with rework, parallel branches, steps of one variant, several actors.
"""

import os


class Dice:
    """A 64-bit linear congruential generator; Python's own may change between versions."""

    def __init__(self, seed):
        self.state = (seed * 0x9E3779B97F4A7C15 + 1442695040888963407) % 2**64

    def roll(self, sides):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % sides

    def pick(self, items):
        return items[self.roll(len(items))]


SERVICES = [
    ("Izin Usaha", "Keputusan Izin Usaha"),
    ("Rekomendasi Penelitian", "Surat Rekomendasi Penelitian"),
    ("Kutipan Akta Kelahiran", "Kutipan Akta Kelahiran"),
    ("Surat Keterangan Pindah", "Surat Keterangan Pindah WNI"),
    ("Pengujian Kendaraan Bermotor", "Bukti Lulus Uji Elektronik"),
    ("Kartu Pencari Kerja", "Kartu Tanda Pencari Kerja"),
    ("Persetujuan Bangunan Gedung", "Dokumen Persetujuan Bangunan Gedung"),
    ("Legalisasi Ijazah", "Ijazah yang dilegalisasi"),
]
OFFICES = [
    "Dinas Kependudukan dan Pencatatan Sipil",
    "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu",
    "Dinas Perhubungan",
    "Dinas Tenaga Kerja",
    "Dinas Pendidikan",
]
REGENCIES = ["Kabupaten Contoh", "Kota Teladan", "Kabupaten Maju Jaya", "Kota Sejahtera", "Kabupaten Tirta"]
ROLES = {
    "loket": "{nama: Petugas Loket, jumlah: 4}",
    "verifikator": "{nama: Verifikator Berkas, jumlah: 3}",
    "pengolah": "{nama: Pengolah Data, jumlah: 2}",
    "arsiparis": "{nama: Arsiparis, jumlah: 1}",
    "kasi": "{nama: Kepala Seksi, jumlah: 1}",
    "kabid": "{nama: Kepala Bidang, jumlah: 1}",
    "sekretaris": "{nama: Sekretaris Dinas, jumlah: 1}",
    "kadis": "{nama: Kepala Dinas, jumlah: 1}",
}
STAFF = ["verifikator", "pengolah", "arsiparis", "kasi", "kabid"]
PAPERS = [
    "Nota", "Berita acara", "Lembar kerja", "Pengantar", "Daftar periksa", "Draf", "Rekapitulasi", "Telaahan",
    "Laporan", "Kartu kendali", "Risalah", "Disposisi", "Surat tugas", "Konsep", "Koreksi", "Penilaian", "Bukti",
    "Peta", "Isian", "Resume", "Matriks", "Pengesahan", "Jadwal", "Undangan",
]  # fmt: skip
SUBJECTS = [
    "lapangan", "dokumen", "ruang", "identitas", "data", "rencana", "retribusi", "lampiran", "kajian", "rapat",
    "risiko", "pencocokan", "lahan", "tim", "tinjauan", "atasan", "dampak", "sistem", "sampel", "waktu", "instansi",
    "riwayat", "berkas", "arsip",
]  # fmt: skip
STAGES = [
    "", "awal", "lanjutan", "akhir", "utara", "selatan", "timur", "barat", "tengah", "pertama", "kedua", "ketiga",
    "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan", "kesepuluh", "pengganti",
]  # fmt: skip
VERBS = ["Menyusun", "Menyiapkan", "Membuat", "Melengkapi", "Mengolah"]
MINUTES = ["5 menit", "10 menit", "15 menit", "20 menit", "10-15 menit", "maks 30 menit"]


class Procedure:
    """One SOP under construction: its steps as text and the actors in order of first use."""

    def __init__(self, seed):
        self.dice = Dice(seed)
        self.lines = []
        self.actors = []
        self.papers = seed * 7
        self.reworks = 0
        self.steps = 0
        self.document = "berkas permohonan"

    def paper(self):
        """A document name no other call gives."""
        number = self.papers
        self.papers += 1
        stage = STAGES[number // (len(PAPERS) * len(SUBJECTS)) % len(STAGES)]
        name = f"{PAPERS[number % len(PAPERS)]} {SUBJECTS[number // len(PAPERS) % len(SUBJECTS)]}"
        return f"{name} {stage}".strip()

    def step(self, indent, actor, text, **entries):
        initials = entries.get("paraf", "").strip("[]").split(", ")
        for name in (actor if isinstance(actor, list) else [actor]) + [name for name in initials if name]:
            if name not in self.actors:
                self.actors.append(name)
        shown = f"[{', '.join(actor)}]" if isinstance(actor, list) else actor
        pairs = [("id", entries.pop("id", None)), ("untuk", entries.pop("untuk", None)), ("kegiatan", text)]
        pairs += [("pelaksana", shown), *entries.items()]
        mark = "- "
        for key, value in pairs:
            if value is not None:
                self.lines.append(f"{indent}{mark}{key}: {value}" if value else f"{indent}{mark}{key}:")
                mark = "  "
        self.steps += 1

    def decision(self, indent, ways):
        self.lines.append(f"{indent}  jika:")
        self.lines += [f"{indent}    {outcome}: {target}" for outcome, target in ways]

    def make(self, indent="  ", **entries):
        """A step that turns the document at hand into the next."""
        before, self.document = self.document, self.paper()
        actor = self.dice.pick(STAFF)
        if self.dice.roll(8) == 0:
            actor = [actor, "sekretaris"]
        time = self.dice.pick(MINUTES)
        text = f"{self.dice.pick(VERBS)} {self.document[0].lower()}{self.document[1:]}"
        self.step(indent, actor, text, kelengkapan=before, waktu=time, keluaran=self.document, **entries)

    def line(self):
        for _ in range(2 + self.dice.roll(3)):
            self.make()

    def rework(self):
        self.reworks += 1
        name = f"susun_{self.reworks}"
        self.make(id=name)
        before = self.document
        self.step(
            "  ", self.dice.pick(["kasi", "kabid"]), f"Memeriksa {before[0].lower()}{before[1:]}", kelengkapan=before,
            waktu="10 menit", keluaran=self.paper(),
        )  # fmt: skip
        self.decision(
            "  ", [("disetujui", "lanjut"), ("perlu perbaikan", f"{{ke: {name}, maks: 2 kali, lewat: tolak}}")]
        )

    def parallel(self):
        start = self.document
        results = []
        self.lines.append("  - paralel:")
        for branch in ["administrasi", "teknis", "lapangan"][: 2 + self.dice.roll(2)]:
            self.lines.append(f"      {branch}:")
            self.document = start
            for _ in range(1 + self.dice.roll(2)):
                self.make("        ")
            results.append(self.document)
        self.document = self.paper()
        self.step(
            "  ", "pengolah", f"Menggabungkan hasil ke {self.document[0].lower()}{self.document[1:]}",
            kelengkapan=f"[{', '.join(results)}]", waktu="15 menit", keluaran=self.document,
        )  # fmt: skip

    def late(self):
        self.step(
            "  ", "loket", f"Mencatat keterlambatan pada {self.paper().lower()}", untuk="terlambat",
            kelengkapan="berkas permohonan", waktu="5 menit", keluaran=self.paper(),
        )  # fmt: skip

    def flow(self, size, product):
        """Steps until the text of all of them has about `size` bytes."""
        self.step(
            "  ", "pemohon", "Menyerahkan berkas permohonan", kelengkapan="persyaratan", waktu="5 menit",
            keluaran="berkas permohonan",
        )  # fmt: skip
        self.step(
            "  ", "loket", "Memeriksa kelengkapan berkas permohonan", id="periksa", kelengkapan="berkas permohonan",
            waktu="maks 10 menit", keluaran="tanda terima berkas",
        )  # fmt: skip
        self.decision(
            "  ", [("lengkap", "lanjut"), ("tidak lengkap", "{ke: mulai, maks: 2 kali, lewat: tolak}"),
                   ("bukan kewenangan", "tolak")],
        )  # fmt: skip
        parts = [self.line, self.rework, self.line, self.parallel, self.late]
        written, counted = 0, 0
        turn = self.dice.roll(len(parts))
        while written < size:
            parts[turn % len(parts)]()
            turn += 1
            written += sum(len(line) + 1 for line in self.lines[counted:])
            counted = len(self.lines)
        self.step(
            "  ", "kadis", f"Menandatangani {product}", paraf="[kasi, sekretaris]", kelengkapan=self.document,
            waktu="1-2 jam", keluaran=product,
        )  # fmt: skip
        self.step(
            "  ", "loket", f"Menyerahkan {product} kepada pemohon", kelengkapan=product, waktu="5 menit",
            keluaran="tanda terima", selesai="terbit",
        )  # fmt: skip
        self.step(
            "  ", "loket", "Menyerahkan surat penolakan beserta alasan", id="tolak", kelengkapan="berkas permohonan",
            waktu="15 menit", keluaran="Surat penolakan", selesai="ditolak",
        )  # fmt: skip


def procedure(seed, size=8200):
    """The text of one SOP of about `size` bytes."""
    sop = Procedure(seed)
    service, product = SERVICES[seed % len(SERVICES)]
    sop.flow(size - 2400, product)
    roles = ["  pemohon: Pemohon"] + [f"  {name}: {ROLES[name]}" for name in sop.actors if name != "pemohon"]
    days = 14 + sop.steps // 4
    head = f"""\
nama: {service} Nomor {seed + 1}
nomor: 470/{seed + 1:03}/SOP/CONTOH/2026
tanggal: {{pembuatan: 2026-01-12, revisi: tidak ada, efektif: 2026-02-02}}
disahkan_oleh: kepala_dinas
dasar_hukum: [UU 25/2009 tentang Pelayanan Publik, PermenPAN-RB 35/2012]
kualifikasi_pelaksana: [Memahami peraturan pelayanan, Mampu mengoperasikan komputer]
keterkaitan: tidak ada
peralatan: [Komputer, Printer, Alat tulis kantor]
peringatan: [Jika berkas tidak diperiksa maka keputusan dapat digugat]
pencatatan: [Register pelayanan, Arsip elektronik]
varian: {{umum: Permohonan tepat waktu, terlambat: Permohonan terlambat}}
hasil:
  terbit: {{produk: {product}, rangkap: 1}}
  ditolak: Surat penolakan
persyaratan:
  - KTP-el pemohon
  - Kartu Keluarga
  - {{syarat: Surat pernyataan bermeterai, untuk: terlambat}}
jangka_waktu: {{maks: {days} hari kerja, sejak: periksa.lengkap, sampai: terbit}}
biaya:
  - {{tarif: gratis, untuk: umum}}
  - {{tarif: Rp50.000, untuk: terlambat, dasar: Perda 3/2024 Pasal 12}}
pelaksana:
"""
    return head + "\n".join(roles) + "\nlangkah:\n" + "\n".join(sop.lines) + "\n"


def damage(text, seed):
    """The text with three mistakes of the kind people make, in lines chosen by the seed."""
    dice = Dice(seed)
    lines = text.splitlines()
    mistakes = [
        lambda line: "",
        lambda line: line.replace("kegiatan:", "kegitan:").replace("keluaran:", "output:"),
        lambda line: line.replace("menit", "minit").replace("lanjut", "lanjt"),
        lambda line: line.replace(": ", ":", 1),
        lambda line: line + ": lagi",
        lambda line: "\t" + line.lstrip(),
        lambda line: line.replace("pelaksana: ", "pelaksana: bukan_"),
    ]
    for _ in range(3):
        place = dice.roll(len(lines))
        lines[place] = dice.pick(mistakes)(lines[place])
    return "\n".join(lines) + "\n"


def office(number):
    """The text of an opd.yaml that holds what its SOPs do not say themselves."""
    name, regency = OFFICES[number % len(OFFICES)], REGENCIES[number // len(OFFICES) % len(REGENCIES)]
    return f"""\
nama: {name} {regency}
singkatan: CONTOH
pemda: {regency}
alamat: Jl. Merdeka {number + 1}, {regency}
pejabat:
  kepala_dinas: {{jabatan: Kepala Dinas, nama: Siti Aminah, nip: "198001012005012001"}}
jam_layanan: {{senin s.d. kamis: 08.00-15.00, jumat: 08.00-11.00, zona: WIB}}
kalender: {{hari: kerja, hari_kerja: 5, jam_kerja: 7 jam 30 menit}}
pola_nomor: 470/{{urut}}/SOP/CONTOH/{{tahun}}
pengaduan: {{kanal: [SP4N-LAPOR!, kotak saran], petugas: Sekretaris, jawab: 5 hari kerja, selesai: 14 hari kerja}}
maklumat: {{isi: baku, ditetapkan: 2026-01-05, sk: SK 800/12/2026, media: [papan, situs web]}}
visi: Tertib administrasi dan pelayanan prima
misi: [Melayani tepat waktu, Melayani tanpa pungutan]
motto: Cepat dan ramah
sarana: [Ruang tunggu, Toilet, Komputer layanan]
sarana_khusus: [Loket prioritas, Jalur landai]
atribut: [Seragam, Kartu pengenal]
penghargaan: tidak ada
pengawasan_internal: Kepala Bidang memeriksa register setiap minggu
jaminan_pelayanan: Pelayanan diulang tanpa biaya bila tidak sesuai standar
jaminan_keamanan: Dokumen bercap basah dan berkode QR
evaluasi_kinerja: {{cara: SKM, setiap: 6 bulan, nilai: "85,4", tahun: 2025, dipublikasikan: [situs web]}}
"""


def write(folder, offices, procedures_each, damaged=False):
    """Writes offices with their SOPs below a folder; gives the paths of the SOPs."""
    paths = []
    for number in range(offices):
        place = os.path.join(folder, f"kantor-{number:02}")
        os.makedirs(place, exist_ok=True)
        with open(os.path.join(place, "opd.yaml"), "w", encoding="utf-8") as file:
            file.write(office(number))
        for each in range(procedures_each):
            path = os.path.join(place, f"layanan-{each:02}.sop.yaml")
            seed = number * procedures_each + each
            with open(path, "w", encoding="utf-8") as file:
                file.write(damage(procedure(seed), seed) if damaged else procedure(seed))
            paths.append(path)
    return paths
