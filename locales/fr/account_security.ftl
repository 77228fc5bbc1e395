## Two-step sign-in

two-factor-title = Connexion en deux étapes
two-factor-about = Un code de votre téléphone en plus du mot de passe.
two-factor-lede = En plus de votre mot de passe, vous saisissez un code affiché par une application de votre téléphone. Qui découvre votre mot de passe n’entre pas pour autant.
two-factor-needed = Ici, le back-office demande plus qu’un mot de passe : activez la connexion en deux étapes ou connectez-vous avec une clé d’accès.
two-factor-is-off = Elle est désactivée : votre mot de passe suffit.
two-factor-set-up = La mettre en place
two-factor-app-title = Procurez-vous une application
two-factor-app = Il vous faut sur votre téléphone une application de codes à usage unique ; beaucoup de gestionnaires de mots de passe en font office.
two-factor-scan-title = Scannez ce code avec elle
two-factor-qr = Code QR pour votre application. La même clé figure en lettres ci-dessous.
two-factor-open = Ouvrir dans une application de cet appareil
two-factor-by-hand = Ou saisissez cette clé dans l’application ; elle sert à des codes fondés sur l’heure :
two-factor-confirm-title = Saisissez le code que l’application affiche
two-factor-confirm = Activer
two-factor-again-why = Quelqu’un d’autre a-t-il vu cette clé ?
two-factor-again = En créer une autre
two-factor-is-on = Elle est activée : vous vous connectez avec votre mot de passe et un code.
two-factor-on = La connexion en deux étapes est activée. Vous êtes déconnecté partout ailleurs.
two-factor-off = La connexion en deux étapes est désactivée.
two-factor-removal-title = La désactiver
two-factor-removal-about = Votre mot de passe suffira, et les codes de secours ne fonctionneront plus.
two-factor-removal = Désactiver la connexion en deux étapes

## Recovery codes

recovery-codes-title = Codes de secours
recovery-codes-left = { $count ->
    [0] Il ne vous en reste aucun.
    [one] Il vous en reste { $count }.
   *[other] Il vous en reste { $count }.
}
recovery-codes-about = Chacun vous permet d’entrer une fois sans votre téléphone.
recovery-codes-renew = Créer de nouveaux codes de secours
recovery-codes-renewed = Vous avez de nouveaux codes de secours. Les anciens ne fonctionnent plus.
recovery-codes-once = Chacun vous permet d’entrer une fois sans votre téléphone. Nous ne les montrons que maintenant.
recovery-codes-keep = Imprimez-les ou gardez-les dans un gestionnaire de mots de passe : pas seulement sur le téléphone.
recovery-codes-kept = Je les ai mis en lieu sûr
recovery-code-used = Vous avez utilisé un code de secours. Codes restants : { $name }

## The second step of signing in

code-title = Saisissez votre code
code-lede = Votre mot de passe est juste. Ouvrez maintenant l’application de votre téléphone.
field-code = Code
field-code-hint = Les six chiffres que votre application affiche. Chaque code sert une fois.
code-button = Se connecter
code-no-app = Vous n’avez pas l’application sous la main ?
field-recovery-code = Code de secours
field-recovery-code-hint = L’un des dix que vous avez gardés. Chacun sert une fois.
recovery-code-button = Se connecter avec un code de secours
code-other = Se connecter sous un autre nom
code-missing = Saisissez un code
code-wrong = Vérifiez le code : ce n’est pas le bon, ou il a déjà servi
code-not-of-app = Vérifiez le code : ce n’est pas celui que l’application affiche. Votre téléphone est-il à l’heure ?
sign-in-over = Votre connexion a trop attendu. Saisissez de nouveau votre mot de passe.
proof-code-button = Continuer avec un code
proof-passkey-button = Continuer avec une clé d’accès

## Passkeys

passkeys-title = Clés d’accès
passkeys-about = Se connecter par l’empreinte, le visage ou le code de l’appareil.
passkeys-lede = Avec une clé d’accès, vous vous connectez par votre empreinte, votre visage ou le code de votre appareil, sans mot de passe.
passkeys-none = Vous n’avez pas encore de clé d’accès.
passkeys-since = Ajoutée
passkeys-used = Dernière utilisation
passkeys-never = Jamais
passkeys-remove = Supprimer
passkeys-add-title = Ajouter une clé d’accès
passkeys-add = Ajouter une clé d’accès
passkeys-missing = Pour ajouter une clé d’accès, il faut JavaScript et un navigateur qui connaît les clés d’accès.
field-passkey-name = Comment l’appeler
field-passkey-name-hint = Par exemple « Portable », pour la reconnaître.
passkey-nameless = Ma clé d’accès
passkey-added = La clé d’accès « { $name } » est ajoutée.
passkey-removed = La clé d’accès « { $name } » est supprimée. Supprimez-la aussi de votre appareil.
passkey-wrong = Cette clé d’accès n’a pas été acceptée. Réessayez.
passkey-too-many = Vous avez autant de clés d’accès qu’un compte peut en avoir. Supprimez-en une d’abord.
passkey-failed = Aucune clé d’accès n’a été utilisée. Réessayez.
passkey-known = Cet appareil a déjà une clé d’accès pour votre compte.
sign-in-passkey = Se connecter avec une clé d’accès
