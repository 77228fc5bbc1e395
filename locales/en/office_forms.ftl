## The lists and forms of records

topics-title = Topics
topics-about = What courses and articles are about.
topics-new = New topic
topics-none = There is no topic yet. Begin with the first one.
record-created = { $name } is there now.
record-saved = { $name } is saved.
record-deleted = { $name } is deleted.
record-save = Save
record-save-another = Save and add another
record-copy = Copy
record-delete = Delete
record-on-site = View on site
tab-facts = Facts
tab-texts = Texts
tab-publications = Where it is up
tab-history = History
column-name = Name
column-slug = Address
column-changed = Changed
list-csv = This list as CSV
choice-none = None
record-gone = This record has been deleted meanwhile
record-gone-text = What you typed was not saved. It stands here, so that you can copy it to where it belongs now.
record-gone-list = To the list
part-up = Move up
part-down = Move down
part-remove = Remove

## Filters of records

filter-words = Words
filter-edition = In the edition
filter-publication = Stands as
filter-topic = Topic
filter-size = Entries per page
chip-words = With: { $name }
chip-edition = In: { $name }
chip-topic = Topic: { $name }
state-draft = Draft
state-in-review = In review
state-scheduled = Scheduled
state-published = Published
state-archived = Archived

## Fields that many forms have

field-title = Title
field-title-hint = In English; translations follow once it is there.
field-slug = Slug
field-slug-hint = The last part of its address. When it changes, the old address leads to the new one.
field-slug-new-hint = The last part of its address. Leave it empty to have it made from the title.
field-position = Position
field-position-hint = Lists follow these numbers, the smallest first.

## What is wrong with a field

fault-missing = Fill in this field
fault-one-line = Write this on one line, without control characters
fault-too-long = Write at most { $count } characters
fault-number = Enter a whole number from { $name } to { $count }
fault-slug = Use small letters a to z, digits and single hyphens, such as web-security
fault-slug-taken = Another has this address already. This one is free: { $name }
fault-not-chosen = Choose one
fault-not-listed = Choose from the list
fault-look = Have a look

## Two who save at once

conflict-title = Somebody else has saved this while you were writing
conflict-text = Nothing is lost. Look at these fields: both of you have changed them. Yours is in the field, theirs stands below it. Then save again.
conflict-taken = Only they have changed these. Their value is in the form now.
conflict-theirs = Theirs:
conflict-take = Take theirs
conflict-is-theirs = Changed by somebody else while you were writing.

## Words that were not saved

unsent-offer = You have words here that were not saved, from { $when }.
unsent-resume = Go on with them
unsent-forget = Throw them away

## Deleting

deletion-title = Delete { $name }?
deletion-text = It disappears with its texts from every edition, for good. What happened to it stays in the change log.
deletion-up = Visitors see it now in:
deletion-archive = Archive it instead: it can come back
deletion-in-use = It cannot be deleted while others need it:
deletion-changed = Somebody has changed it since you asked. Look at it again before you delete it.
deletion-button = Delete it for good
deletion-not = Keep it
use-courses = { $count ->
    [one] { $count } course
   *[other] { $count } courses
}
use-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
use-redirects = { $count ->
    [one] { $count } redirect that leads to it
   *[other] { $count } redirects that lead to it
}
change-saved = Saved
change-deleted = Deleted
