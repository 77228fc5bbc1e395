## Two-step sign-in

two-factor-title = Two-step sign-in
two-factor-about = A code from your phone beside your password.
two-factor-lede = Besides your password you enter a code that an app on your phone shows. Whoever finds out your password still cannot get in.
two-factor-needed = The back office asks for more than a password here: turn on two-step sign-in, or sign in with a passkey.
two-factor-is-off = It is off: your password alone is enough.
two-factor-set-up = Set it up
two-factor-app-title = Get an app
two-factor-app = You need an app for one-time codes on your phone; many password managers can do it too.
two-factor-scan-title = Scan this code with it
two-factor-qr = QR code for your app. The same key stands below in letters.
two-factor-open = Open in an app on this device
two-factor-by-hand = Or type this key into the app; it is a key for time-based codes:
two-factor-confirm-title = Enter the code that the app shows
two-factor-confirm = Turn it on
two-factor-again-why = Has somebody else seen this key?
two-factor-again = Make another one
two-factor-is-on = It is on: you sign in with your password and a code.
two-factor-on = Two-step sign-in is on. You are signed out everywhere else.
two-factor-off = Two-step sign-in is off.
two-factor-removal-title = Turn it off
two-factor-removal-about = Your password alone will be enough, and the recovery codes will work no more.
two-factor-removal = Turn two-step sign-in off

## Recovery codes

recovery-codes-title = Recovery codes
recovery-codes-left = { $count ->
    [0] You have none left.
    [one] You have { $count } left.
   *[other] You have { $count } left.
}
recovery-codes-about = Each lets you in once if you do not have your phone.
recovery-codes-renew = Make new recovery codes
recovery-codes-renewed = You have new recovery codes. The old ones work no more.
recovery-codes-once = Each lets you in once if you do not have your phone. We show them only now.
recovery-codes-keep = Print them, or keep them in a password manager: not on the phone alone.
recovery-codes-kept = I have kept them
recovery-code-used = You have used a recovery code. Codes left: { $name }

## The second step of signing in

code-title = Enter your code
code-lede = Your password was right. Now open the app on your phone.
field-code = Code
field-code-hint = The six digits that your app shows now. Each code works once.
code-button = Sign in
code-no-app = You do not have the app at hand?
field-recovery-code = Recovery code
field-recovery-code-hint = One of the ten that you kept. Each works once.
recovery-code-button = Sign in with a recovery code
code-other = Sign in as somebody else
code-missing = Enter a code
code-wrong = Check the code: it is not the right one, or it was used before
code-not-of-app = Check the code: it is not the one that the app shows. Is the time of your phone right?
sign-in-over = Your sign-in has waited too long. Enter your password again.
proof-code-button = Go on with a code
proof-passkey-button = Go on with a passkey

## Passkeys

passkeys-title = Passkeys
passkeys-about = Sign in with your fingerprint, your face or your device’s PIN.
passkeys-lede = With a passkey you sign in by your fingerprint, your face or the PIN of your device, without a password.
passkeys-none = You have no passkey yet.
passkeys-since = Added
passkeys-used = Last used
passkeys-never = Never
passkeys-remove = Remove
passkeys-add-title = Add a passkey
passkeys-add = Add a passkey
passkeys-missing = Adding a passkey needs JavaScript and a browser that knows passkeys.
field-passkey-name = What to call it
field-passkey-name-hint = Such as “Laptop”, so that you know it again.
passkey-nameless = My passkey
passkey-added = The passkey “{ $name }” is added.
passkey-removed = The passkey “{ $name }” is removed. Remove it from your device too.
passkey-wrong = This passkey was not accepted. Try again.
passkey-too-many = You have as many passkeys as an account can have. Remove one first.
passkey-failed = No passkey was used. Try again.
passkey-known = This device has a passkey for your account already.
sign-in-passkey = Sign in with a passkey
