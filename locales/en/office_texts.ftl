## The words of a record, layer by layer

layers-label = Layers
layer-shared = Shared, in English
layer-language = { $name }, every edition
layer-edition = { $name } alone
layer-written = { $count ->
    [one] { $count } text
   *[other] { $count } texts
}
layer-missing = { $count } missing
layer-stale = { $count } stale
texts-up-nowhere = What you save here is not on the site until it is published.
texts-to-publications = Where it is published
texts-read-only = You may read these texts. To write them you need the editor’s role for every edition that shows them.
texts-shared-hint = Every edition shows these words where it has none of its own. An empty field says that there is nothing here.
texts-layer-hint = Leave a field empty and the text beside it is shown. Tick “nothing here” and none is.
texts-save = Save the texts
texts-saved = Saved: { $name }. It is not on the site until it is published.
texts-unchanged = Nothing was changed: { $name }
texts-restored = Brought back: { $name }. It is not on the site until it is published.
text-point = Point { $count }
text-of-point = Point { $number }: { $name }
text-of-lost-point = A point that is gone: { $name }
text-below = Below: { $name }
text-missing = Missing
text-says-nothing = Nothing here
text-is-absent = No text on this layer
text-nothing = Nothing here
text-right = Still right as it is
text-preview = Preview
text-preview-label = As the page shows it
text-stale-changed = Changed since this was written
text-stale-new = Another text is below this one now. This was written against a different one.
text-stale-gone = The text that this was written against is gone.

slot-title = Title
slot-name = Name
slot-word = Word
slot-headline = Headline
slot-tagline = Tagline
slot-summary = Summary
slot-short = Short definition
slot-long = Longer explanation
slot-description = For search engines
slot-introduction = Introduction
slot-text = Text
slot-biography = Biography
slot-body = Body
slot-closing = Closing
slot-directions = Directions
slot-outline = Outline
slot-audience = Audience
slot-prerequisites = Prerequisites

## What is wrong with a text, and what could be better

fault-words-and-nothing = Write something, or tick “nothing here”, but not both
fault-text-needed = Write something here: a published page cannot do without it
fault-control = Take out the invisible control characters
warning-image = An image has no alternative text. Describe it between the square brackets.
warning-heading = A heading skips a level. Use ## first, then ###.

## Two who write at once

texts-conflict = Somebody else has written here meanwhile
texts-conflict-text = Nothing is lost, and nothing is saved yet. Look at what is marked and save again.
texts-conflict-both = You both changed:
texts-conflict-theirs = Only the other changed, and it is in the form now:
texts-homeless = “{ $name }” has no place in this record any more. Keep your words if you need them:
text-clash = The other person wrote:
text-clash-difference = From their words to yours:
text-take = Take theirs
text-is-theirs = The other person’s words.

## What a layer said before

revisions-title = Revisions
revisions-of = Revisions: { $name }
revisions-back = Back to the texts
revisions-none = Nothing has been written on this layer yet.
revisions-conflict = The text has changed since you opened this page, so nothing was brought back. Look again.
revision = Revision { $count }
revision-taken-away = Taken away: the text below is shown.
revision-restore = Bring back
difference-gone = Gone:
difference-new = New:
