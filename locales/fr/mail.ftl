## Around every letter

# $name is how the person calls themselves.
mail-greeting = Bonjour { $name },
mail-greeting-nameless = Bonjour,
# Stands below a button. The address follows.
mail-link-hint = Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :
# $site is the address of the site.
mail-sender = Ce message vous a été envoyé par { $academy } ({ $site }).

## Why it came, and what to do if it was not the person's own doing

mail-why-own-account = Vous recevez ce message parce qu’il concerne votre compte chez { $academy }. Nous vous signalons tout changement qui touche à votre connexion.
mail-not-you-secure = Si ce n’était pas vous, choisissez sans attendre un nouveau mot de passe et fermez toutes les autres connexions.
mail-link-day = Le lien fonctionne une seule fois, pendant 24 heures.
mail-link-hour = Le lien fonctionne une seule fois, pendant une heure.

## Confirm an address after signing up

mail-confirm-address-subject = Confirmez votre adresse électronique
mail-confirm-address-text = Merci de votre inscription chez { $academy }. Confirmez que cette adresse est bien la vôtre : vous pourrez ensuite vous connecter.
mail-confirm-address-call = Confirmer mon adresse
mail-confirm-address-why = Vous recevez ce message parce que cette adresse a été saisie pour ouvrir un compte chez { $academy }.
mail-confirm-address-not-you = Si ce n’était pas vous, vous n’avez rien à faire : un compte qui n’est pas confirmé reste fermé.

## Somebody signed up with an address that has an account

mail-address-is-taken-subject = Vous avez déjà un compte
mail-address-is-taken-text = Quelqu’un, peut-être vous, vient d’essayer de s’inscrire chez { $academy } avec cette adresse. Un compte existe déjà à cette adresse ; nous n’en avons donc pas ouvert d’autre. Il vous suffit de vous connecter.
mail-address-is-taken-call = Se connecter
mail-address-is-taken-forgotten = Si vous avez oublié votre mot de passe, vous pouvez en choisir un nouveau.
mail-address-is-taken-why = Vous recevez ce message parce qu’il existe un compte chez { $academy } à cette adresse.
mail-address-is-taken-not-you = Si ce n’était pas vous, vous n’avez rien à faire. Personne d’autre que vous n’a appris que vous avez un compte.

## Forgotten password

mail-reset-password-subject = Choisissez un nouveau mot de passe
mail-reset-password-text = Vous pouvez choisir ici un nouveau mot de passe pour votre compte chez { $academy }. Toutes vos autres connexions prendront alors fin.
mail-reset-password-call = Choisir un nouveau mot de passe
mail-reset-password-why = Vous recevez ce message parce qu’un nouveau mot de passe a été demandé pour le compte lié à cette adresse.
mail-reset-password-not-you = Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe ne change pas.

mail-password-changed-subject = Votre mot de passe a été modifié
mail-password-changed-text = Le mot de passe de votre compte chez { $academy } vient d’être modifié. Toutes les autres connexions ont été fermées.
mail-password-changed-not-you = Si ce n’était pas vous, choisissez sans attendre un nouveau mot de passe.

## Change of address

mail-confirm-new-address-subject = Confirmez votre nouvelle adresse électronique
mail-confirm-new-address-text = Cette adresse doit devenir celle de votre compte chez { $academy }. Confirmez qu’elle est bien la vôtre : d’ici là, rien ne change.
mail-confirm-new-address-call = Confirmer la nouvelle adresse
mail-confirm-new-address-why = Vous recevez ce message parce que cette adresse a été saisie comme nouvelle adresse d’un compte chez { $academy }.
mail-confirm-new-address-not-you = Si ce n’était pas vous, vous n’avez rien à faire : sans votre confirmation, l’adresse n’est pas modifiée.
# $address is masked: a…@example.org
mail-address-is-changing-subject = Votre adresse électronique va changer
mail-address-is-changing-text = Votre compte chez { $academy } doit recevoir une nouvelle adresse : { $address }. Elle sera prise en compte dès qu’elle aura été confirmée depuis cette boîte.
mail-address-changed-subject = Votre adresse électronique a été modifiée
mail-address-changed-text = Votre compte chez { $academy } a désormais l’adresse { $address }. C’est le dernier message que nous envoyons à l’ancienne.
mail-address-changed-not-you = Si ce n’était pas vous, écrivez-nous sans attendre. Vous trouverez comment sur notre site : { $site }

## Two-step sign-in

mail-second-factor-on-subject = La connexion en deux étapes est activée
mail-second-factor-on-text = La connexion en deux étapes est maintenant activée pour votre compte chez { $academy }. Vous vous connecterez désormais avec votre mot de passe et un code de votre application. Gardez vos codes de secours là où vous les retrouverez sans votre téléphone.
mail-second-factor-off-subject = La connexion en deux étapes est désactivée
mail-second-factor-off-text = La connexion en deux étapes est maintenant désactivée pour votre compte chez { $academy }. Votre mot de passe suffit pour vous connecter.
mail-recovery-codes-renewed-subject = Vous avez de nouveaux codes de secours
mail-recovery-codes-renewed-text = De nouveaux codes de secours ont été créés pour votre compte chez { $academy }. Les anciens ne fonctionnent plus.
mail-recovery-code-used-subject = Un code de secours a été utilisé
mail-recovery-code-used-text = Quelqu’un vient de se connecter à votre compte chez { $academy } avec votre mot de passe et un code de secours.
mail-recovery-code-used-left = { $left ->
    [0] C’était le dernier. Pensez à en créer de nouveaux dans votre compte.
    [one] Il vous reste { $left } code. Pensez à en créer de nouveaux dans votre compte.
   *[other] Il vous reste { $left } codes.
}
mail-passkey-added-subject = Une clé d’accès a été ajoutée
# $name is what the person calls the passkey.
mail-passkey-added-text = La clé d’accès « { $name } » a été ajoutée à votre compte chez { $academy }. Elle permet désormais de s’y connecter.
mail-passkey-removed-subject = Une clé d’accès a été supprimée
mail-passkey-removed-text = La clé d’accès « { $name } » a été supprimée de votre compte chez { $academy }. Elle ne permet plus de s’y connecter.
