## Accounts

people-title = Comptes
people-about = Qui peut se connecter, et avec quels droits.
people-new = Inviter quelqu’un
people-none = Il n’y a pas encore de compte.
people-name = Nom
people-email = Adresse e-mail
people-email-hint = L’invitation y est envoyée, avec un lien pour choisir un mot de passe.
people-language = Langue
people-language-hint = Celle des messages à cette personne et de son back-office.
people-may = Ses droits
people-roles = Rôles dans toutes les éditions
people-roles-hint = Choisissez au moins un rôle, ici ou ci-dessous.
people-roles-short = Rôles
people-editor-in = Rédaction dans certaines éditions seulement
people-coordinator-in = Coordination dans certaines éditions seulement
people-words = Nom ou adresse
people-role = Rôle
people-limited-to = Limité à
people-created = Depuis
people-active = Peut se connecter
people-state-invited = Invité
people-disabled = Désactivé
chip-role = Rôle : { $name }
people-invited = { $name } est invité et reçoit un message.
people-access = Connexions et sécurité
people-is-on = Activée
people-is-off = Désactivée
people-no-passkey = Aucune
people-nowhere = Nulle part en ce moment.
people-sign-ins = Connexions en cours
people-sign-out = Déconnecter partout
people-signed-out = { $name } est déconnecté partout.
people-remove-factors = Retirer les seconds facteurs
people-factors-hint = Pour qui les a perdus : le mot de passe suffit ensuite. La personne en est informée par e-mail.
people-factors-removed = Les seconds facteurs de { $name } sont retirés.
people-invite-again = Inviter à nouveau
people-disable = Désactiver
people-disable-hint = Un compte désactivé est déconnecté partout et ne peut plus se connecter. Ce qui a été fait avec lui reste.
people-disable-instead = Le désactiver plutôt
people-disabled-now = { $name } ne peut plus se connecter.
people-enable = Réactiver
people-enabled-now = { $name } peut de nouveau se connecter.
people-deletion = Personne ne pourra plus se connecter avec ce compte. Rien n’a été fait avec lui qui garderait son nom.
people-address-taken = Saisissez une autre adresse : un compte a déjà celle-ci
people-no-role = Choisissez au moins un rôle
people-not-oneself = Demandez-le à un autre administrateur : personne ne se retire sa propre clé
people-last-admin = Nommez d’abord un autre administrateur : sans lui, personne ne pourrait gérer l’académie
use-changes = { $count ->
    [one] { $count } entrée du journal qui nomme la personne
   *[other] { $count } entrées du journal qui nomment la personne
}
use-sign-ins = { $count ->
    [one] { $count } connexion
   *[other] { $count } connexions
}
job-invitation = Inviter quelqu’un

## The letter to whoever is invited

mail-invitation-subject = Vous avez un compte
mail-invitation-text = Un compte a été créé pour vous chez { $academy }. Choisissez un mot de passe, et vous pourrez vous connecter.
mail-invitation-call = Choisir un mot de passe
mail-link-week = Le lien fonctionne une seule fois, pendant sept jours.
mail-invitation-why = Vous recevez ce message parce que quelqu’un chez { $academy } a créé un compte pour cette adresse.
mail-invitation-not-you = Si vous ne vous y attendez pas, vous n’avez rien à faire : personne ne peut se connecter sans mot de passe.
