## Every page of a person's own

account-nav = Votre compte
account-title = Votre compte
account-to-site = Retour au site
account-roles = Vos rôles
office = Back-office
sign-out = Se déconnecter
signed-out = Déconnexion effectuée.
role-learner = Participant
role-editor = Rédacteur
role-coordinator = Coordinateur
role-admin = Administrateur
cookie-sign-in-purpose = Maintient votre connexion. Déposé seulement lorsque vous vous connectez ; il disparaît à la fermeture du navigateur, sauf si vous nous demandez de nous souvenir de vous.

## Fields

field-name = Prénom et nom
field-name-hint = Tels qu’ils doivent figurer sur une attestation.
field-email = Adresse e-mail
field-email-hint = Nous y envoyons un lien pour la confirmer.
field-new-email = Nouvelle adresse e-mail
field-new-email-hint = Nous y envoyons un lien. Tant que vous ne l’avez pas ouvert, rien ne change.
field-password = Mot de passe
field-new-password = Nouveau mot de passe
field-password-hint = Au moins 12 caractères. Le mieux est une phrase qui ne viendrait à l’idée de personne d’autre. Vous pouvez la coller.
field-remember = Se souvenir de moi sur cet appareil
field-remember-hint = Pendant 90 jours. Ne cochez pas cette case si d’autres personnes utilisent l’appareil.
field-language = Langue
field-language-hint = Celle de nos e-mails et de ces pages.
password-show = Afficher
password-hide = Masquer
password-good = Bien : difficile à deviner.
password-strong = Très bien : très difficile à deviner.

## What is wrong with a field

name-missing = Saisissez vos prénom et nom
name-too-long = Saisissez un nom de 100 caractères au maximum
name-one-line = Saisissez votre nom sur une seule ligne, sans caractères invisibles
email-missing = Saisissez votre adresse e-mail
email-wrong = Saisissez une adresse e-mail de la forme nom@example.org
email-same = Saisissez une adresse différente de l’actuelle
language-missing = Choisissez l’une des langues
password-missing = Saisissez un mot de passe
password-too-short = Saisissez au moins { $count } caractères
password-too-long = Saisissez un mot de passe de 1 000 caractères au maximum
password-guessable = Choisissez un mot de passe plus difficile à deviner : celui-ci est courant ou formé à partir de votre nom
password-of-sign-up = Saisissez le mot de passe que vous avez choisi en créant le compte
sign-in-wrong = Vérifiez l’adresse et le mot de passe : ensemble, ils ne correspondent à aucun compte
proof-wrong = Vérifiez le mot de passe : ce n’est pas celui de votre compte
too-many-attempts = { $count ->
    [one] Trop de tentatives infructueuses. Patientez { $count } seconde, puis réessayez
   *[other] Trop de tentatives infructueuses. Patientez { $count } secondes, puis réessayez
}

## Signing up

sign-up-title = Créer un compte
sign-up-lede = Avec un compte, vous retrouvez vos réservations et vos attestations au même endroit.
sign-up-button = Créer le compte
sign-up-have = Vous avez déjà un compte ?
sign-up-sent = Nous avons envoyé un e-mail à { $name }. Ouvrez le lien qu’il contient dans les 24 heures.
sign-up-again = Recommencer l’inscription
sign-up-done = Bienvenue ! Votre adresse est confirmée et vous voici dans votre compte.
sent-title = Consultez votre messagerie
sent-lede = Un e-mail contenant un lien est en route. Il devrait arriver d’ici quelques minutes.
sent-spam = Rien reçu ? Regardez parmi les courriers indésirables et vérifiez que l’adresse est la bonne.
confirm-title = Confirmez votre adresse
confirm-lede = Vous avez créé un compte avec l’adresse { $email }. Saisissez votre mot de passe pour y accéder.
confirm-hint = Celui que vous avez choisi en créant le compte. Si vous n’avez pas créé de compte, fermez cette page : il ne se passera rien.
confirm-button = Confirmer et se connecter
link-gone-title = Ce lien n’est plus valable
link-gone-lede = Il a déjà servi ou il a expiré. Demandez-en un autre.

## Signing in

sign-in-title = Se connecter
sign-in-back = Connectez-vous, et vous reviendrez à la page où vous étiez.
sign-in-kept = Connectez-vous, et vous retrouverez votre formulaire tel quel : ce que vous avez saisi est conservé.
sign-in-button = Se connecter
sign-in-none = Pas encore de compte ?
proof-title = Confirmez que c’est bien vous
proof-lede = Votre connexion date un peu. Saisissez à nouveau votre mot de passe pour continuer ; ce que vous avez saisi est conservé.
proof-button = Continuer

## A forgotten password

forgotten-title = Mot de passe oublié
forgotten-lede = Saisissez votre adresse. Si elle correspond à un compte, nous y envoyons un lien pour choisir un nouveau mot de passe.
forgotten-button = Envoyer le lien
reset-sent = Si l’adresse { $name } correspond à un compte, nous y avons envoyé un e-mail. Le lien est valable une heure.
reset-title = Choisissez un nouveau mot de passe
reset-lede = Pour le compte { $email }. Il faudra ensuite vous reconnecter partout.
reset-button = Enregistrer le mot de passe
reset-again = Demander un autre lien
password-reset = Votre nouveau mot de passe est enregistré. Utilisez-le pour vous connecter.

## Your name, address and password

profile-title = Nom et langue
profile-about = Comment nous vous appelons et dans quelle langue nous vous écrivons.
profile-button = Enregistrer
profile-saved = Votre nom et votre langue sont enregistrés.
address-title = Adresse e-mail
address-about = L’adresse à laquelle nous vous écrivons.
address-lede = Votre adresse actuelle est { $email }.
address-button = Envoyer le lien
address-sent = Nous avons envoyé un e-mail à { $name }. Ouvrez le lien qu’il contient pour confirmer cette adresse.
address-again = Saisir l’adresse à nouveau
address-saved = Votre nouvelle adresse est confirmée.
confirm-address-title = Confirmez votre nouvelle adresse
confirm-address-lede = Désormais, nous vous écrirons à { $email } et vous vous connecterez avec cette adresse.
confirm-address-button = Utiliser cette adresse
password-title = Mot de passe
password-about = Choisissez-en un autre. Seule la connexion en cours sera conservée.
password-lede = Toutes vos autres connexions seront fermées.
password-button = Enregistrer le mot de passe
password-saved = Votre nouveau mot de passe est enregistré. Toutes vos autres connexions sont fermées.

## Where you are signed in

sign-ins-title = Vos connexions
sign-ins-about = Les appareils et navigateurs connectés à votre compte, et comment les déconnecter.
sign-ins-lede = L’une de ces connexions n’est pas de vous ? Fermez-la et changez de mot de passe.
sign-ins-here = ce navigateur
sign-ins-since = Date de connexion
sign-ins-used = Dernière utilisation
sign-ins-from = Adresse IP
sign-ins-with = Navigateur
sign-ins-end = Fermer cette connexion
sign-ins-end-all = Se déconnecter partout
sign-in-ended = Cette connexion est fermée.
sign-in-ended-before = Cette connexion était déjà fermée.
method-password = Mot de passe
method-code = Mot de passe et code
method-recovery = Mot de passe et code de secours
method-passkey = Clé d’accès
