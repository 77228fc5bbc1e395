# What is up where, and what is prepared: the publications of a record, the matrix, previews.

## What is up and what is prepared

stands-up = Up
stands-never = Never up
stands-withdrawn = Withdrawn
stands-not-offered = Not offered
stands-draft = Draft
stands-in-review = In review
stands-scheduled = Scheduled
publications-title = Publications
publications-caption = Where it is up, and what comes next
publications-edition = Edition
publications-up = On the site
publications-prepared = Prepared
publications-texts = Texts
publications-steps = What you can do
publications-since = since { $name }
publications-revision = revision { $count }
publications-newer = Newer texts wait: revision { $count }
publications-outdated = Of revision { $count }, which is no longer the newest
publications-goes-up = goes up on { $name }
publications-nothing-prepared = Nothing
publications-on-site = View on site
publications-not-yours = Another editor looks after this edition.
publications-ticked = With the editions that are ticked
publication-day = Day
publication-time = Time
publication-time-hint = As clocks show it in each edition’s time zone.
publication-comment = What is to be changed
publication-day-wrong = Enter a day such as 2027-01-31
publication-time-wrong = Enter a time such as 09:30
publication-time-over = In { $name } this time is over. Enter a later one
publication-time-left-out = In { $name } the clocks are put forward over this time, so it does not exist. Enter an earlier or a later one
publication-time-twice = In { $name } the clocks are put back over this time, so it comes twice. Enter an earlier or a later one
publication-comment-missing = Say what is to be changed
publication-comment-wrong = Say it in at most { $count } characters
publication-no-step = Choose what to do
publication-none-ticked = Tick at least one edition
publication-changed = Somebody else has changed this since you opened the page. Look at it once more, then decide
publication-gone = This record is no more
publication-not-new = { $name }: the newest texts are up already
publication-not-scheduled = { $name }: nothing is scheduled
publication-not-to-review = { $name }: it is in review or scheduled already
publication-not-in-review = { $name }: it is not in review
publication-not-up = { $name }: it is not up
publication-without-words = { $name }: the words that its page needs are not written yet

## Steps

step-publish = Publish now
step-schedule = Schedule
step-unschedule = Unschedule
step-review = Send to review
step-send-back = Send back
step-withdraw = Withdraw
step-publish-ticked = Publish those ticked now
step-schedule-ticked = Schedule those ticked
step-unschedule-ticked = Unschedule those ticked
step-review-ticked = Send those ticked to review
step-send-back-ticked = Send those ticked back
step-withdraw-ticked = Withdraw those ticked
step-publish-done = { $count ->
    [one] One publication is up now
   *[other] { $count } publications are up now
}
step-schedule-done = { $count ->
    [one] One publication is scheduled
   *[other] { $count } publications are scheduled
}
step-unschedule-done = { $count ->
    [one] One publication is no longer scheduled
   *[other] { $count } publications are no longer scheduled
}
step-review-done = { $count ->
    [one] One publication is in review
   *[other] { $count } publications are in review
}
step-send-back-done = { $count ->
    [one] One publication was sent back
   *[other] { $count } publications were sent back
}
step-withdraw-done = { $count ->
    [one] One publication was withdrawn
   *[other] { $count } publications were withdrawn
}
message-undo = Undo
undo-done = { $count ->
    [one] One publication is as it was before
   *[other] { $count } publications are as they were before
}
undo-done-too-late = { $count ->
    [one] One publication is as it was before, but a draft: the time at which it was to go up is over
   *[other] { $count } publications are as they were before, but those whose time to go up is over are drafts
}
undo-changed-since = Somebody has changed one of them since. Nothing was undone
undo-nothing = There is nothing to undo

## Texts of an edition

coverage-stale = { $count ->
    [one] { $count } stale
   *[other] { $count } stale
}
coverage-missing = { $count ->
    [one] { $count } not translated
   *[other] { $count } not translated
}
coverage-translated = { $count ->
    [one] { $count } translated
   *[other] { $count } translated
}
coverage-local = { $count ->
    [one] { $count } local
   *[other] { $count } local
}
coverage-write = Write

## The matrix of record by edition

matrix-title = Editions at a glance
matrix-about = Which record is up in which edition, and which texts are missing or stale.
matrix-none = There is no record of this kind yet.
matrix-kind = Kind
matrix-state = Publication
matrix-texts = State of the texts
matrix-stale = Stale
matrix-missing = Without translation
matrix-words = Words of the title
matrix-chip-edition = Edition: { $name }
matrix-chip-state = Publication: { $name }
matrix-chip-texts = Texts: { $name }
matrix-chip-words = Title: { $name }
matrix-record = Record
matrix-newer = newer texts wait
matrix-bulk = With the records that are ticked
matrix-step = What to do
matrix-in = In these editions
matrix-go-on = Go on
matrix-none-ticked = Tick at least one record
matrix-confirm = { $count ->
    [one] One publication
   *[other] { $count } publications
}
matrix-left = { $count ->
    [one] One is left as it is
   *[other] { $count } are left as they are
}
matrix-nothing = There is nothing to do for these records in these editions.
matrix-back = Back to the list

## Previews

preview-make = Link to a preview
preview-made = A preview of { $name } can be seen here for seven days by anyone who has the link:

## The change log and the jobs

preview-note = This is a preview. It is not on the site like this.
change-published = Published
change-scheduled = Scheduled
change-unscheduled = Unscheduled
change-sent-to-review = Sent to review
change-sent-back = Sent back
change-withdrawn = Withdrawn
change-undone = Undone
change-preview-made = Preview link made
job-publish-scheduled = Publish what is scheduled
