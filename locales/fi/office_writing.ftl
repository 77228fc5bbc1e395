## What helps with writing: the buttons above a Markdown field, what a text could do better, the handbook

tools-label = Muotoilu
tool-bold = Lihavointi
tool-italic = Kursiivi
tool-heading = Otsikko
tool-link = Linkki
tool-picture = Kuva
tool-list = Luettelo
tool-numbers = Numeroitu luettelo
tool-quote = Lainaus
tool-code = Koodi
help = Ohje
help-with-this = Tämän sivun ohje
help-title = Käsikirja
help-about = Työpäivä toimittajan, koordinaattorin ja ylläpitäjän silmin.
help-in-english = Käsikirja on kirjoitettu englanniksi.
help-contents = Sisällys
