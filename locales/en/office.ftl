## The back office's front page and navigation

office-front = Overview
office-writing = Content
office-running = Operations
office-hello = Hello { $name }. What would you like to look after?
front-attention = What waits
front-latest = What happened last
front-all-changes = All changes
front-jobs-failed = { $count ->
    [one] { $count } job has failed
   *[other] { $count } jobs have failed
}
front-jobs-waiting = { $count ->
    [one] { $count } job is waiting
   *[other] { $count } jobs are waiting
}
front-mail-failed = { $count ->
    [one] { $count } mail could not be sent
   *[other] { $count } mails could not be sent
}
front-mail-waiting = { $count ->
    [one] { $count } mail is waiting to be sent
   *[other] { $count } mails are waiting to be sent
}

## Every list

list-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
list-many = More than { $count } entries
list-clear = Clear the filters
list-no-match = Nothing matches these filters.
list-beyond = There is nothing further back.
list-newest = To the newest
list-previous = Previous page
list-next = Next page
list-older = Older
filter-any = Any
choice-open = Choose…
filter-button = Show
filter-search = Name or request begins with
filter-search-hint = Of a person, a command or a job; or at least 8 characters of a request’s number.
filter-search-wrong = Enter a beginning that is all on one line, without control characters
filter-search-many = More than { $count } begin so. Enter more of it, or choose one person by e-mail address
filter-person = Done by
filter-person-hint = The e-mail address of an account.
filter-action = What was done
filter-kind = To what
filter-record = To which one
filter-record-hint = Its number.
filter-from = From
filter-to = Up to and including
filter-state = State
filter-letter = Letter
filter-job = Kind of work
filter-person-unknown = Enter the e-mail address of somebody who has an account
filter-not-listed = Choose one from the list
filter-kind-missing = Choose what the number belongs to
filter-record-wrong = Enter a number such as 12
filter-day-wrong = Enter a day such as 2026-11-20, from 1970 on
filter-to-before-from = Enter a day that is not before the first one
chip-search = Search: { $name }
chip-person = Done by: { $name }
chip-action = Done: { $name }
chip-kind = To: { $name }
chip-record = Only: { $name }
chip-from = From { $name }
chip-to = Up to { $name }
chip-state = State: { $name }
chip-letter = Letter: { $name }
chip-job = Work: { $name }

## The change log

changes-title = Changes
changes-about = Who did what, when, and what it was before and after.
changes-none = Nothing has happened yet. As soon as somebody changes something, it stands here.
change-title = Change
change-when = When
change-who = Who
change-what = What
change-record = To what
change-difference = What is different
change-request = Request
change-number = Number
change-field = Field
change-before = Before
change-after = After
change-whole = The whole
change-unchanged = unchanged
change-nothing = nothing
change-nothing-told = No more is written down.
change-further = { $count ->
    [one] and { $count } more field
   *[other] and { $count } more fields
}
change-others-of-record = What else happened to it
who-command-line = Command line: { $name }
who-job = Job: { $name }
who-visitor = A visitor
change-created = Created
change-renamed = Given another address
change-texts-saved = Texts saved
change-placed = Put into editions
change-related = Related courses chosen
change-rooms-added = Rooms added
change-seats-taken = Seats taken
change-cancelled = Cancelled
change-described = Name and language changed
change-address-changed = E-mail address changed
change-password-changed = Password changed
change-roles-changed = Roles changed
change-disabled = Disabled
change-enabled = Enabled again
change-signed-in = Signed in
change-signed-out = Signed out
change-signed-out-everywhere = Signed out everywhere
change-second-factor-on = Two-step sign-in turned on
change-second-factor-off = Two-step sign-in turned off
change-recovery-codes-renewed = Recovery codes renewed
change-recovery-code-used = Recovery code used
change-passkey-added = Passkey added
change-passkey-removed = Passkey removed
change-settings-saved = Settings saved
change-older-dropped = Older secrets dropped
change-replaced = Replaced
change-tried-again = Tried again
change-mail-sent-again = Mail sent again
kind-account = Account
kind-article = Article
kind-city = City
kind-course = Course
kind-edition = Edition
kind-instructor = Instructor
kind-job = Job
kind-page = Page
kind-secret = Secret
kind-session = Session
kind-settings = Settings
kind-term = Term
kind-topic = Topic
kind-venue = Venue

## The mail log

mail-title = Mail
mail-about = What we have written to people, and whether it was sent.
mail-none = No mail has been written yet. The first one comes when somebody signs up.
mail-subject = Subject
mail-to = To
mail-letter = Letter
mail-state = State
mail-created = Written
mail-settled = Sent or given up
mail-attempts = Tries
mail-error = What went wrong
mail-state-waiting = Waiting
mail-state-sent = Sent
mail-state-failed = Not sent
mail-unreadable = Cannot be read
mail-unreadable-text = What this mail says cannot be read: it was sealed with a secret that this node does not have.
mail-erased = What it said was erased on { $when }.
mail-links-masked = Its links are hidden: whoever opened them would act as the recipient.
mail-text = Text
mail-frame = The mail as HTML
mail-again = Send again
mail-waits-again = The mail will be sent again in a moment.
mail-waits-not = Only a mail that was not sent, and is still kept, can be sent again.
templates-title = Letters
templates-about = Every letter that we write, in each language, as it reads and looks.
templates-sample = With invented values: nobody gets this.
templates-languages = Languages

## Jobs

jobs-title = Jobs
jobs-about = What is done in the background, how far it is, and what has failed.
jobs-none = There is no job yet.
job-kind = Work
job-state = State
job-created = Asked for
job-due = Due or finished
job-due-at = Due
job-finished = Finished
job-lease = Held until
job-attempts = Tries
job-progress = Progress
job-error = What went wrong
job-state-waiting = Waiting
job-state-running = Running
job-state-done = Done
job-state-failed = Failed
job-retry = Try again
job-waits-again = The job will be tried again in a moment.
job-waits-not = Only a job that has failed can be tried again.
job-mail = Send a mail
job-password-reset = Answer a forgotten password
job-forget-what-ran-out = Forget what has run out
job-erase-mails = Erase old mails
job-purge-jobs = Take away old jobs
