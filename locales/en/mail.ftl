## Around every letter

# $name is how the person calls themselves.
mail-greeting = Hello { $name },
mail-greeting-nameless = Hello,
# Stands below a button. The address follows.
mail-link-hint = If the button does not work, copy this address into your browser:
# $site is the address of the site.
mail-sender = This message was sent by { $academy } ({ $site }).

## Why it came, and what to do if it was not the person's own doing

mail-why-own-account = You get this message because it concerns your account at { $academy }. We tell you about every change to how you sign in.
mail-not-you-secure = If it was not you, choose a new password at once and end all other sign-ins.
mail-link-day = The link works once, for 24 hours.
mail-link-hour = The link works once, for one hour.

## Confirm an address after signing up

mail-confirm-address-subject = Please confirm your e-mail address
mail-confirm-address-text = Thank you for signing up with { $academy }. Please confirm that this address is yours. After that you can sign in.
mail-confirm-address-call = Confirm my address
mail-confirm-address-why = You get this message because this address was entered to open an account at { $academy }.
mail-confirm-address-not-you = If that was not you, you need not do anything: an account that is not confirmed stays closed.

## Somebody signed up with an address that has an account

mail-address-is-taken-subject = You already have an account
mail-address-is-taken-text = Somebody, perhaps you, has just tried to sign up at { $academy } with this address. It already has an account, so we have not opened another. You can simply sign in.
mail-address-is-taken-call = Sign in
mail-address-is-taken-forgotten = If you no longer know your password, you can choose a new one.
mail-address-is-taken-why = You get this message because there is an account at { $academy } with this address.
mail-address-is-taken-not-you = If that was not you, you need not do anything. Nobody but you has been told that you have an account.

## Forgotten password

mail-reset-password-subject = Choose a new password
mail-reset-password-text = You can choose a new password for your account at { $academy } here. Once you have, you will be signed out everywhere else.
mail-reset-password-call = Choose a new password
mail-reset-password-why = You get this message because a new password was asked for, for the account with this address.
mail-reset-password-not-you = If that was not you, you need not do anything: your password stays as it is.

mail-password-changed-subject = Your password was changed
mail-password-changed-text = The password of your account at { $academy } has just been changed. All other sign-ins have ended.
mail-password-changed-not-you = If it was not you, choose a new password at once.

## Change of address

mail-confirm-new-address-subject = Please confirm your new e-mail address
mail-confirm-new-address-text = From now on this is to be the address of your account at { $academy }. Please confirm that it is yours; until then nothing changes.
mail-confirm-new-address-call = Confirm the new address
mail-confirm-new-address-why = You get this message because this address was entered as the new one of an account at { $academy }.
mail-confirm-new-address-not-you = If that was not you, you need not do anything: without your confirmation the address is not changed.
# $address is masked: a…@example.org
mail-address-is-changing-subject = Your e-mail address is about to change
mail-address-is-changing-text = Your account at { $academy } is to have a new address: { $address }. It takes effect once it is confirmed from there.
mail-address-changed-subject = Your e-mail address was changed
mail-address-changed-text = Your account at { $academy } now has the address { $address }. This is the last message we send to the old one.
mail-address-changed-not-you = If it was not you, write to us at once. You can find how on our site: { $site }

## Two-step sign-in

mail-second-factor-on-subject = Two-step sign-in is on
mail-second-factor-on-text = Two-step sign-in is now on for your account at { $academy }. From now on you sign in with your password and a code from your app. Keep your recovery codes where you will find them without your phone.
mail-second-factor-off-subject = Two-step sign-in is off
mail-second-factor-off-text = Two-step sign-in is now off for your account at { $academy }. Your password alone is enough to sign in.
mail-recovery-codes-renewed-subject = You have new recovery codes
mail-recovery-codes-renewed-text = New recovery codes were made for your account at { $academy }. The old ones no longer work.
mail-recovery-code-used-subject = A recovery code was used
mail-recovery-code-used-text = Somebody has just signed in to your account at { $academy } with your password and a recovery code.
mail-recovery-code-used-left = { $left ->
    [0] That was the last one. Please make new ones in your account soon.
    [one] You have { $left } code left. Please make new ones in your account soon.
   *[other] You have { $left } codes left.
}
mail-passkey-added-subject = A passkey was added
# $name is what the person calls the passkey.
mail-passkey-added-text = The passkey “{ $name }” was added to your account at { $academy }. It can be used to sign in from now on.
mail-passkey-removed-subject = A passkey was removed
mail-passkey-removed-text = The passkey “{ $name }” was removed from your account at { $academy }. It can no longer be used to sign in.
