## Pictures

media-title = Images
media-about = Ce que montrent les textes : chaque image est envoyée une fois et peut servir partout.
media-new = Envoyer des images
media-none = Il n’y a pas encore d’image. Commencez par en envoyer.
media-name = Nom
media-name-hint = Ce qui vous permet de la retrouver ici. Les lecteurs ne le voient jamais.
media-picture = Image
media-picture-hint = Choisissez ce qui doit rester visible quand elle est recadrée : cliquez dessus ou saisissez les nombres ci-dessous.
media-focus-x = Le point qui compte, depuis la gauche, en pour cent
media-focus-y = Le point qui compte, depuis le haut, en pour cent
media-focus-hint = Un nombre entier de 0 à 100 ; 50 est le milieu.
media-words = Texte alternatif
media-alternative = Texte alternatif, en anglais
media-alternative-hint = Ce que montre l’image, pour qui ne la voit pas : « Two women at a whiteboard ». Aucun texte ne la montre avant. Si vous choisissez plusieurs images, laissez vide ; chacune recevra le sien ensuite.
media-described = Écrit dans toutes les langues.
media-lacks = Sans texte alternatif en
media-describe = L’écrire
media-describe-first = Écrire d’abord son texte alternatif
media-uses = Utilisée dans
media-used-in = Utilisée dans
media-unused = Aucun texte ne la montre.
media-file = Fichier
media-file-name = Nom d’origine
media-size = Taille
media-size-of = { $width } × { $height } pixels, { $size } ko
media-standing = État
media-is-used = Utilisées
media-is-unused = Inutilisées
media-is-undescribed = Sans texte alternatif
tab-replacement = Remplacer
kind-media = Image
slot-alternative = Texte alternatif
job-drop-media-files = Retirer les fichiers dont aucune image n’a plus besoin
use-texts = { $count ->
    [one] { $count } fiche dont les textes la montrent
   *[other] { $count } fiches dont les textes la montrent
}
use-logo = le logo de l’académie

## Uploading

media-files = Images
media-files-hint = JPEG, PNG, GIF ou WebP, { $count } Mo au plus par fichier.
media-drop = Vous pouvez aussi glisser des images ici, ou en coller une.
media-upload = Envoyer
media-upload-sending = Envoi en cours
media-upload-failed = L’envoi a échoué. Vérifiez votre connexion et réessayez.
media-made = { $count ->
    [one] { $count } image est maintenant là. Écrivez ce qu’elle montre.
   *[other] { $count } images sont maintenant là. Écrivez ce qu’elles montrent.
}
media-made-undescribed = { $name } est maintenant là. Écrivez ce qu’elle montre : aucun texte ne la montre avant.
media-there = Elle est déjà là : { $name }
media-none-chosen = Choisissez un fichier
media-some-refused = Regardez la liste des fichiers : tous n’ont pas été acceptés
media-refused = Choisissez un autre fichier. { $name }
media-not-kept = Le fichier n’a pas pu être conservé. Réessayez dans une minute ; si cela se reproduit, prévenez un administrateur.
media-unfit-empty = Le fichier est vide. Choisissez-en un autre.
media-unfit-large = Le fichier dépasse { $count } Mo. Réduisez-le et renvoyez-le.
media-unfit-svg = Un SVG peut contenir des programmes et n’est pas accepté. Exportez-le en PNG.
media-unfit-kind = Ce n’est ni un JPEG, ni un PNG, ni un GIF, ni un WebP, quoi que dise son nom. Exportez-le dans l’un de ces formats.
media-unfit-moves = Une image animée ne peut pas être arrêtée par qui lit et n’est pas acceptée. Exportez l’une de ses vues.
media-unfit-pixels = L’image compte plus de { $megapixels } mégapixels, ou un côté de plus de { $side } pixels. Réduisez-la et renvoyez-la.
media-unfit-broken = Le fichier est abîmé ou s’arrête trop tôt. Exportez-le de nouveau.
media-unfit-busy = Beaucoup d’images sont en cours de préparation. Attendez quelques secondes et renvoyez-la.

## Replacing

media-file-new = Le nouveau fichier
media-replace = Remplacer
media-replacement-text = Toutes les pages qui montrent l’image montrent aussitôt le nouveau fichier. Son texte alternatif reste : vérifiez qu’il convient encore.
media-replaced = { $name } est remplacée partout. Son texte alternatif convient-il encore ?
media-changed = Quelqu’un a fait une modification depuis que vous avez ouvert cette page. Regardez encore avant de remplacer.

## In texts

media-choices = Mettre une image dans un texte
media-choices-about = Copiez dans le texte, sur une ligne à part, ce qui est écrit sous une image.
media-markdown = À copier
warning-picture = Une image de ce texte n’existe pas, ou plus. Choisissez-en une autre.
texts-up-at-once = Ce que vous enregistrez ici est aussitôt sur le site, partout où l’image est montrée.
texts-saved-at-once = Enregistré : { $name }. Le site le montre désormais.
