## The academy's settings

settings-title = Réglages
settings-about = Les noms de l’académie, son logo, ses mentions légales, et l’expéditeur de ses messages.
settings-general = L’académie
settings-academy = Nom
settings-academy-hint = Celui que le site se donne, partout.
settings-logo = Logo
settings-logo-none = Aucune image : le signe du programme
settings-logo-hint = Une image des médias, de préférence à fond transparent. Elle précède le nom sur chaque page, haute de 40 pixels.
settings-editions = Chaque pays
settings-editions-hint = Le contact, la taxe et l’expéditeur des messages sont dans l’édition.
settings-legal = Mentions légales
settings-legal-name = Raison sociale
settings-legal-hint = Elles figurent au bas de chaque page et sous Contact. Ce qui est vide est omis.
settings-registration = Numéro d’immatriculation
settings-address = Adresse du siège
section-mail = Courrier
settings-sender = Nom de l’expéditeur
settings-sender-hint = Tel que les messageries l’affichent. Vide : celui de l’académie, sinon celui de la configuration du programme.
settings-reply-to = Adresse de réponse
settings-reply-to-hint = Une adresse que quelqu’un lit. Vide : celle de l’académie, sinon celle de l’expéditeur.
editions-interface = Mots de l’interface
editions-unspoken = L’interface n’a pas encore de mots dans la langue de { $name } : ses boutons et ses titres y sont en anglais. Les textes s’affichent dans leur langue, tels qu’ils sont écrits.

## Addresses that are gone

redirects-title = Redirections
redirects-about = Les adresses disparues, et les pages où elles mènent aujourd’hui.
redirects-new = Nouvelle redirection
redirects-none = Il n’y a pas encore de redirection. Une fiche qui change d’adresse n’en a pas besoin.
redirects-everywhere = Toutes les éditions
redirects-source = Ancienne adresse
redirects-source-hint = Après le code de l’édition, par exemple blog/ancien-article.
redirects-target = Mène à
redirects-target-hint = Une page qui existe, par exemple articles/nouvel-article. Précédée du code d’une édition, une page de celle-ci : /gb/courses.
redirects-deletion = Qui suit l’ancienne adresse ne trouvera plus de page.
redirects-former = Anciennes adresses des fiches
redirects-former-about = Les fiches renommées. Leurs anciennes adresses y mènent pour toujours, dans chaque édition où elles sont en ligne.
redirects-former-none = Aucune fiche n’a encore changé d’adresse.
redirect-no-path = Saisissez un chemin du site, par exemple blog/ancien-article
redirect-other-edition = C’est une adresse de { $name } : choisissez cette édition, ou retirez son code
redirect-taken = Il y a déjà une redirection depuis cette adresse
redirect-loop = Cela ramène à l’ancienne adresse
redirect-hides = Il y a une page à l’adresse { $name }, qui serait cachée
redirect-moved = Cette adresse mène déjà à { $name }
redirect-nowhere = Il n’y a pas de page à cette adresse
kind-redirect = Redirection
