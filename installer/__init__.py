"""What prepares a machine and packs the program: system libraries, translations, installers."""
