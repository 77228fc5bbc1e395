## What helps with writing: the buttons above a Markdown field, what a text could do better, the handbook

tools-label = Mise en forme
tool-bold = Gras
tool-italic = Italique
tool-heading = Titre
tool-link = Lien
tool-picture = Image
tool-list = Liste à puces
tool-numbers = Liste numérotée
tool-quote = Citation
tool-code = Code
help = Aide
help-with-this = Aide pour cette page
help-title = Manuel
help-about = Une journée de travail pour les rédacteurs, les coordinateurs et les administrateurs.
help-in-english = Le manuel est rédigé en anglais.
help-contents = Sommaire
