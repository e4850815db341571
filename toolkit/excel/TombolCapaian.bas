Attribute VB_Name = "TombolCapaian"
Option Explicit

' Tombol "Hitung Capaian". Perhitungannya ada di toolkit; modul ini hanya memanggilnya.
' Nama dan letak workbook boleh diubah: yang dihitung adalah workbook yang memuat tombol ini.

Private Const JUDUL As String = "Hitung Capaian"

Public Sub HitungCapaian()
    If DapatDijalankan() Then
        RunPython "from toolkit.excel import fill_caller; fill_caller()"
    End If
End Sub

' Yang dijalankan hanya Python milik toolkit, menurut sheet pengaturan di dalam workbook ini. Tanpa sheet itu xlwings
' membaca berkas xlwings.conf di folder workbook, dan nama folder yang memuat titik koma dibacanya sebagai daftar folder:
' keduanya dapat diisi orang lain.
Private Function DapatDijalankan() As Boolean
    #If Mac Then
        Peringatkan "Tombol ini hanya berjalan di Excel untuk Windows.", _
                    "Simpan dan tutup workbook, lalu jalankan toolkit fill pada berkasnya di Terminal."
    #Else
        Dim Letak As String
        Letak = GetConfig("INTERPRETER_WIN", "", "sheet")
        If Letak = "" Then
            Peringatkan "Sheet pengaturan tombol tidak ada lagi di workbook ini, jadi tombolnya tidak dijalankan.", _
                        "Buat workbook baru dengan tombol, atau pakai toolkit fill."
        ElseIf InStr(ThisWorkbook.FullName, ";") > 0 Then
            Peringatkan "Nama workbook atau foldernya memuat titik koma, jadi tombolnya tidak dijalankan.", _
                        "Ganti nama itu, lalu tekan tombol ini lagi."
        ElseIf Not FileExists(Letak) Then
            Peringatkan "Toolkit belum terpasang di komputer ini: " & Letak & " tidak ada.", _
                        "Jalankan pasang.cmd dari paket pemasangan toolkit, lalu tekan tombol ini lagi."
        Else
            DapatDijalankan = True
        End If
    #End If
End Function

Private Sub Peringatkan(Pesan As String, Saran As String)
    MsgBox Pesan & vbNewLine & vbNewLine & Saran, vbExclamation, JUDUL
End Sub
