## The back office's front page and navigation

office-front = Vue d’ensemble
office-writing = Contenu
office-running = Exploitation
office-hello = Bonjour { $name }. De quoi voulez-vous vous occuper ?
front-attention = En attente
front-latest = Derniers événements
front-all-changes = Toutes les modifications
front-jobs-failed = { $count ->
    [one] { $count } tâche a échoué
   *[other] { $count } tâches ont échoué
}
front-jobs-waiting = { $count ->
    [one] { $count } tâche est en attente
   *[other] { $count } tâches sont en attente
}
front-mail-failed = { $count ->
    [one] { $count } e-mail n’a pas pu être envoyé
   *[other] { $count } e-mails n’ont pas pu être envoyés
}
front-mail-waiting = { $count ->
    [one] { $count } e-mail attend d’être envoyé
   *[other] { $count } e-mails attendent d’être envoyés
}

## Every list

list-count = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
list-many = Plus de { $count } entrées
list-clear = Effacer les filtres
list-no-match = Rien ne correspond à ces filtres.
list-beyond = Il n’y a rien de plus ancien.
list-newest = Vers les plus récentes
list-previous = Page précédente
list-next = Page suivante
list-older = Plus anciennes
filter-any = Peu importe
choice-open = Choisir…
filter-button = Afficher
filter-search = Le nom ou la requête commence par
filter-search-hint = Le nom d’une personne, d’une commande ou d’une tâche ; ou au moins 8 caractères du numéro d’une requête.
filter-search-wrong = Saisissez un début sur une seule ligne, sans caractères de contrôle
filter-search-many = Plus de { $count } commencent ainsi. Précisez, ou indiquez une personne par son adresse e-mail
filter-person = Fait par
filter-person-hint = L’adresse e-mail d’un compte.
filter-action = Ce qui a été fait
filter-kind = Sur quoi
filter-record = Sur lequel
filter-record-hint = Son numéro.
filter-from = Du
filter-to = Au (inclus)
filter-state = État
filter-letter = Lettre
filter-job = Type de tâche
filter-person-unknown = Saisissez l’adresse e-mail d’une personne qui a un compte
filter-not-listed = Choisissez un élément de la liste
filter-kind-missing = Choisissez à quoi appartient le numéro
filter-record-wrong = Saisissez un numéro, par exemple 12
filter-day-wrong = Saisissez un jour comme 2026-11-20, à partir de 1970
filter-to-before-from = Saisissez un jour qui n’est pas antérieur au premier
chip-search = Recherche : { $name }
chip-person = Fait par : { $name }
chip-action = Fait : { $name }
chip-kind = Sur : { $name }
chip-record = Seulement : { $name }
chip-from = Du { $name }
chip-to = Jusqu’au { $name }
chip-state = État : { $name }
chip-letter = Lettre : { $name }
chip-job = Tâche : { $name }

## The change log

changes-title = Modifications
changes-about = Qui a fait quoi, quand, et ce qui était avant et après.
changes-none = Rien ne s’est encore passé. Dès que quelqu’un modifie quelque chose, cela figure ici.
change-title = Modification
change-when = Quand
change-who = Qui
change-what = Quoi
change-record = Sur quoi
change-difference = Ce qui diffère
change-request = Requête
change-number = Numéro
change-field = Champ
change-before = Avant
change-after = Après
change-whole = L’ensemble
change-unchanged = inchangé
change-nothing = rien
change-nothing-told = Rien de plus n’est consigné.
change-further = { $count ->
    [one] et { $count } autre champ
   *[other] et { $count } autres champs
}
change-others-of-record = Ce qui lui est arrivé d’autre
who-command-line = Ligne de commande : { $name }
who-job = Tâche : { $name }
who-visitor = Un visiteur
change-created = Création
change-renamed = Nouvelle adresse
change-texts-saved = Textes enregistrés
change-placed = Mise dans des éditions
change-related = Formations liées choisies
change-rooms-added = Salles ajoutées
change-seats-taken = Places prises
change-cancelled = Annulation
change-described = Nom et langue modifiés
change-address-changed = Adresse e-mail modifiée
change-password-changed = Mot de passe modifié
change-roles-changed = Rôles modifiés
change-disabled = Désactivation
change-enabled = Réactivation
change-signed-in = Connexion
change-signed-out = Déconnexion
change-signed-out-everywhere = Déconnexion partout
change-second-factor-on = Connexion en deux étapes activée
change-second-factor-off = Connexion en deux étapes désactivée
change-recovery-codes-renewed = Codes de secours renouvelés
change-recovery-code-used = Code de secours utilisé
change-passkey-added = Clé d’accès ajoutée
change-passkey-removed = Clé d’accès supprimée
change-settings-saved = Réglages enregistrés
change-older-dropped = Anciens secrets écartés
change-replaced = Remplacement
change-tried-again = Nouvel essai
change-mail-sent-again = E-mail renvoyé
kind-account = Compte
kind-article = Article
kind-city = Ville
kind-course = Formation
kind-edition = Édition
kind-instructor = Formateur
kind-job = Tâche
kind-page = Page
kind-secret = Secret
kind-session = Session
kind-settings = Réglages
kind-term = Terme
kind-topic = Thème
kind-venue = Lieu

## The mail log

mail-title = E-mails
mail-about = Ce que nous avons écrit, et si cela a été envoyé.
mail-none = Aucun e-mail n’a encore été écrit. Le premier viendra lorsque quelqu’un créera un compte.
mail-subject = Objet
mail-to = À
mail-letter = Lettre
mail-state = État
mail-created = Écrit
mail-settled = Envoyé ou abandonné
mail-attempts = Essais
mail-error = Ce qui n’a pas marché
mail-state-waiting = En attente
mail-state-sent = Envoyé
mail-state-failed = Non envoyé
mail-unreadable = Illisible
mail-unreadable-text = Le contenu de cet e-mail est illisible : il a été scellé avec un secret que ce serveur n’a pas.
mail-erased = Son contenu a été effacé le { $when }.
mail-links-masked = Ses liens sont masqués : les ouvrir, ce serait agir à la place du destinataire.
mail-text = Texte
mail-frame = L’e-mail en HTML
mail-again = Renvoyer
mail-waits-again = L’e-mail va être renvoyé dans un instant.
mail-waits-not = Seul un e-mail non envoyé et encore conservé peut être renvoyé.
templates-title = Modèles d’e-mails
templates-about = Chaque e-mail que nous écrivons, dans chaque langue, tel qu’il se lit et se présente.
templates-sample = Avec des valeurs inventées : personne ne reçoit ceci.
templates-languages = Langues

## Jobs

jobs-title = Tâches
jobs-about = Ce qui se fait en arrière-plan, où cela en est, et ce qui a échoué.
jobs-none = Il n’y a encore aucune tâche.
job-kind = Tâche
job-state = État
job-created = Demandée
job-due = Prévue ou terminée
job-due-at = Prévue
job-finished = Terminée
job-lease = Réservée jusqu’à
job-attempts = Essais
job-progress = Avancement
job-error = Ce qui n’a pas marché
job-state-waiting = En attente
job-state-running = En cours
job-state-done = Faite
job-state-failed = Échouée
job-retry = Réessayer
job-waits-again = La tâche va être réessayée dans un instant.
job-waits-not = Seule une tâche qui a échoué peut être réessayée.
job-mail = Envoyer un e-mail
job-password-reset = Répondre à un mot de passe oublié
job-forget-what-ran-out = Oublier ce qui a expiré
job-erase-mails = Effacer les anciens e-mails
job-purge-jobs = Supprimer les anciennes tâches
