## Every page of a person's own

account-nav = Your account
account-title = Your account
account-to-site = To the site
account-roles = Your roles
office = Back office
sign-out = Sign out
signed-out = You have signed out.
role-learner = Learner
role-editor = Editor
role-coordinator = Coordinator
role-admin = Admin
cookie-sign-in-purpose = Keeps you signed in. Set only when you sign in; it ends with the browser unless you ask us to remember you.

## Fields

field-name = Your name
field-name-hint = As it should stand on a certificate.
field-email = E-mail address
field-email-hint = We send a link there to confirm it.
field-new-email = New e-mail address
field-new-email-hint = We send a link there. Until you open it, nothing changes.
field-password = Password
field-new-password = New password
field-password-hint = At least 12 characters. A sentence that only you would think of is best; paste is welcome.
field-remember = Keep me signed in on this device
field-remember-hint = For 90 days. Leave it empty on a device that others use.
field-language = Language
field-language-hint = In which we write to you, and in which these pages speak.
password-show = Show
password-hide = Hide
password-good = Good: hard to guess.
password-strong = Very good: very hard to guess.

## What is wrong with a field

name-missing = Enter your name
name-too-long = Enter a name of at most 100 characters
name-one-line = Enter your name on one line, without invisible characters
email-missing = Enter your e-mail address
email-wrong = Enter an e-mail address such as name@example.org
email-same = Enter another address than the one you have
language-missing = Choose one of the languages
password-missing = Enter a password
password-too-short = Enter at least { $count } characters
password-too-long = Enter a password of at most 1,000 characters
password-guessable = Choose a password that is harder to guess: this one is common, or made of your name
password-of-sign-up = Enter the password you chose when you signed up
sign-in-wrong = Check the address and the password: together they fit no account
proof-wrong = Check the password: it is not that of your account
too-many-attempts = { $count ->
    [one] Too many wrong attempts. Wait { $count } second, then try again
   *[other] Too many wrong attempts. Wait { $count } seconds, then try again
}

## Signing up

sign-up-title = Create an account
sign-up-lede = With an account you see your bookings and certificates in one place.
sign-up-button = Create the account
sign-up-have = You have an account already?
sign-up-sent = We have written to { $name }. Open the link in that mail within 24 hours.
sign-up-again = Sign up again
sign-up-done = Welcome! Your address is confirmed, and you are signed in.
sent-title = Look into your mailbox
sent-lede = A mail with a link is on its way. It should arrive within a few minutes.
sent-spam = Nothing there? Look among the unwanted mail, and check that the address is right.
confirm-title = Confirm your address
confirm-lede = You signed up as { $email }. Enter the password you chose, and you are in.
confirm-hint = The one you chose when you signed up. If you did not sign up, close this page: nothing happens.
confirm-button = Confirm and sign in
link-gone-title = This link works no more
link-gone-lede = It was used already, or its time has run out. Ask for another.

## Signing in

sign-in-title = Sign in
sign-in-back = Sign in, and you come back to where you were.
sign-in-kept = Sign in, and you find your form as you left it: what you typed is kept.
sign-in-button = Sign in
sign-in-none = No account yet?
proof-title = Show that it is you
proof-lede = It is a while since you signed in. Enter your password once more before you go on; what you typed is kept.
proof-button = Go on

## A forgotten password

forgotten-title = Forgotten password
forgotten-lede = Enter your address. If it has an account, we send a link there with which you choose a new password.
forgotten-button = Send the link
reset-sent = If { $name } has an account, we have written there. The link is valid for one hour.
reset-title = Choose a new password
reset-lede = For the account of { $email }. Afterwards you sign in anew everywhere.
reset-button = Save the password
reset-again = Ask for another link
password-reset = Your new password is saved. Sign in with it.

## Your name, address and password

profile-title = Name and language
profile-about = What we call you, and how we write to you.
profile-button = Save
profile-saved = Your name and language are saved.
address-title = E-mail address
address-about = Where our mail reaches you.
address-lede = It is { $email } now.
address-button = Send the link
address-sent = We have written to { $name }. Open the link there, and the address is yours.
address-again = Enter the address again
address-saved = Your new address is confirmed.
confirm-address-title = Confirm your new address
confirm-address-lede = From now on we write to { $email }, and you sign in with it.
confirm-address-button = Use this address
password-title = Password
password-about = Choose another one. You stay signed in here only.
password-lede = Everywhere else you will be signed out.
password-button = Save the password
password-saved = Your new password is saved. You are signed out everywhere else.

## Where you are signed in

sign-ins-title = Where you are signed in
sign-ins-about = Devices and browsers, and how to sign out of them.
sign-ins-lede = Do you not know one of these? End it, and choose another password.
sign-ins-here = this browser
sign-ins-since = Signed in
sign-ins-used = Last used
sign-ins-from = From
sign-ins-with = With
sign-ins-end = End this one
sign-ins-end-all = Sign out everywhere
sign-in-ended = That sign-in has ended.
sign-in-ended-before = That sign-in had ended already.
method-password = Password
method-code = Password and code
method-recovery = Password and recovery code
method-passkey = Passkey
