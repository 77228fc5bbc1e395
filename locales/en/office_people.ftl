## Accounts

people-title = Accounts
people-about = Who can sign in, and what they may do.
people-new = Invite somebody
people-none = There is no account yet.
people-name = Name
people-email = E-mail address
people-email-hint = The invitation goes there, with a link to choose a password.
people-language = Language
people-language-hint = In which the person is written to, and reads the back office.
people-may = What they may do
people-roles = Roles in all editions
people-roles-hint = Choose at least one role, here or below.
people-roles-short = Roles
people-editor-in = Editor in some editions only
people-coordinator-in = Coordinator in some editions only
people-words = Name or address
people-role = Role
people-limited-to = Limited to
people-created = Since
people-active = Can sign in
people-state-invited = Invited
people-disabled = Disabled
chip-role = Role: { $name }
people-invited = { $name } is invited and gets a letter.
people-access = Sign-ins and safety
people-is-on = On
people-is-off = Off
people-no-passkey = None
people-nowhere = Nowhere at the moment.
people-sign-ins = Where they are signed in
people-sign-out = Sign out everywhere
people-signed-out = { $name } is signed out everywhere.
people-remove-factors = Remove the second factors
people-factors-hint = For somebody who has lost them: the password alone is enough then. They are told by mail.
people-factors-removed = The second factors of { $name } are removed.
people-invite-again = Invite again
people-disable = Disable
people-disable-hint = A disabled account is signed out everywhere and cannot sign in. What its owner has done stays.
people-disable-instead = Disable it instead
people-disabled-now = { $name } cannot sign in any more.
people-enable = Enable again
people-enabled-now = { $name } can sign in again.
people-deletion = Nobody can sign in with it any more. Nothing has been done with it that would keep its name.
people-address-taken = Enter another address: an account has this one already
people-no-role = Choose at least one role
people-not-oneself = Ask another admin to do this: nobody takes away their own key
people-last-admin = Make somebody else an admin first: without one nobody could manage the academy
use-changes = { $count ->
    [one] { $count } entry in the change log that names the person
   *[other] { $count } entries in the change log that name the person
}
use-sign-ins = { $count ->
    [one] { $count } sign-in
   *[other] { $count } sign-ins
}
job-invitation = Invite somebody

## The letter to whoever is invited

mail-invitation-subject = You have an account
mail-invitation-text = An account was made for you at { $academy }. Choose a password, and you can sign in.
mail-invitation-call = Choose a password
mail-link-week = The link works once, for seven days.
mail-invitation-why = You get this message because somebody at { $academy } made an account for this address.
mail-invitation-not-you = If you do not expect it, you need not do anything: nobody can sign in without a password.
