## Pictures

media-title = Pictures
media-about = What texts show: each is uploaded once and may stand anywhere.
media-new = Upload pictures
media-none = There is no picture yet. Begin by uploading some.
media-name = Name
media-name-hint = What you find it by here. Readers never see it.
media-picture = Picture
media-picture-hint = Choose what must stay in sight where it is cut: click on it, or type the numbers below.
media-focus-x = The point that counts, from the left, in percent
media-focus-y = The point that counts, from the top, in percent
media-focus-hint = A whole number from 0 to 100; 50 is the middle.
media-words = Alternative text
media-alternative = Alternative text, in English
media-alternative-hint = What the picture shows, for those who do not see it: “Two women at a whiteboard”. No text shows it before it has this. If you choose several pictures, leave it empty; each gets its own afterwards.
media-described = Written in every language.
media-lacks = No alternative text in
media-describe = Write it
media-describe-first = Write its alternative text first
media-uses = Used in
media-used-in = Used in
media-unused = No text shows it.
media-file = File
media-file-name = It came as
media-size = Size
media-size-of = { $width } × { $height } pixels, { $size } kB
media-standing = Stands as
media-is-used = Used
media-is-unused = Unused
media-is-undescribed = Lacks alternative text
tab-replacement = Replace
kind-media = Picture
slot-alternative = Alternative text
job-drop-media-files = Drop files that no picture needs any more
use-texts = { $count ->
    [one] { $count } record whose texts show it
   *[other] { $count } records whose texts show it
}
use-logo = the logo of the academy

## Uploading

media-files = Pictures
media-files-hint = JPEG, PNG, GIF or WebP, each of at most { $count } MB.
media-drop = You can also drag pictures here, or paste one.
media-upload = Upload
media-upload-sending = Being sent
media-upload-failed = It could not be sent. Check your connection and try again.
media-made = { $count ->
    [one] { $count } picture is there now. Write what it shows.
   *[other] { $count } pictures are there now. Write what they show.
}
media-made-undescribed = { $name } is there now. Write what it shows: no text shows it before.
media-there = It is there already: { $name }
media-none-chosen = Choose a file
media-some-refused = Look at the list of files: not every one was taken
media-refused = Choose another file. { $name }
media-not-kept = It could not be kept. Try again in a minute; if it happens again, tell an admin.
media-unfit-empty = The file is empty. Choose another one.
media-unfit-large = The file is larger than { $count } MB. Make it smaller and send it again.
media-unfit-svg = An SVG can hold programs, and is not taken. Export it as PNG.
media-unfit-kind = This is no JPEG, PNG, GIF or WebP, whatever its name says. Export it as one of these.
media-unfit-moves = A moving picture cannot be stopped by who reads, and is not taken. Export one of its frames.
media-unfit-pixels = The picture has more than { $megapixels } megapixels, or a side longer than { $side } pixels. Make it smaller and send it again.
media-unfit-broken = The file is damaged or ends too early. Export it again.
media-unfit-busy = Many pictures are being made just now. Wait a few seconds and send it again.

## Replacing

media-file-new = The new file
media-replace = Replace
media-replacement-text = Every page that shows the picture shows the new file at once. Its alternative text stays: look whether it still holds.
media-replaced = { $name } is replaced everywhere. Does its alternative text still hold?
media-changed = Somebody has changed it since you opened this page. Look at it again before you replace it.

## In texts

media-choices = Put a picture into a text
media-choices-about = Copy what stands below a picture into the text, on a line of its own.
media-markdown = To be copied
warning-picture = A picture in this text is not there, or not any more. Choose another.
texts-up-at-once = What you save here is on the site at once, wherever the picture is shown.
texts-saved-at-once = Saved: { $name }. The site shows it from now on.
