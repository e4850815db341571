Attribute VB_Name = "TombolCapaian"
Option Explicit

' Tombol "Hitung Capaian". Perhitungannya ada di toolkit; modul ini hanya memanggilnya.
' Nama dan letak workbook boleh diubah: yang dihitung adalah workbook yang memuat tombol ini.

Private Const JUDUL As String = "Hitung Capaian"

Public Sub HitungCapaian()
    If ToolkitTerpasang() Then
        RunPython "from toolkit.excel import fill_caller; fill_caller()"
    End If
End Sub

' Tanpa pemeriksaan ini yang tampil adalah pesan xlwings dalam bahasa Inggris.
Private Function ToolkitTerpasang() As Boolean
    #If Mac Then
        ToolkitTerpasang = True
    #Else
        Dim Letak As String
        Letak = GetConfig("INTERPRETER_WIN", "")
        ToolkitTerpasang = FileExists(Letak)
        If Not ToolkitTerpasang Then
            MsgBox "Toolkit belum terpasang di komputer ini: " & Letak & " tidak ada." & vbNewLine & vbNewLine & _
                   "Jalankan pasang.cmd dari paket pemasangan toolkit, lalu tekan tombol ini lagi.", _
                   vbExclamation, JUDUL
        End If
    #End If
End Function
