/// The SOP that the examples of these rules add scenarios to.
enum ScenarioSample {
  static let text = """
    pelaksana: {loket: Petugas Loket}
    hasil: {terbit: Kutipan terlegalisasi, ditolak: Surat penolakan}
    varian: {baru: Permohonan baru, ulang: Permohonan ulang}
    mulai: {datang: periksa, daring: periksa}
    langkah:
      - id: periksa
        kegiatan: Memeriksa berkas
        pelaksana: loket
        waktu: 5 menit
        keluaran: berkas terperiksa
        jika: {lengkap: lanjut, palsu: tolak}
      - id: salin
        kegiatan: Menyalin berkas
        pelaksana: loket
        bila: salinan diminta
        waktu: 5 menit
        keluaran: salinan berkas
      - id: serah
        kegiatan: Menyerahkan kutipan
        pelaksana: loket
        waktu: 5 menit
        keluaran: Kutipan terlegalisasi
        selesai: terbit
      - id: tolak
        kegiatan: Menyerahkan penolakan
        pelaksana: loket
        waktu: 5 menit
        keluaran: Surat penolakan
        selesai: ditolak

    """
}
