# Lists: what is done with many records at once, and the views that a person keeps.

## With many at once

bulk-give-topic = Give a topic
bulk-take-topic = Take a topic away
bulk-delete = Delete
bulk-give-topic-done = { $count ->
    [one] { $count } record has the topic now
   *[other] { $count } records have the topic now
}
bulk-take-topic-done = { $count ->
    [one] { $count } record does not have the topic any more
   *[other] { $count } records do not have the topic any more
}
bulk-delete-done = { $count ->
    [one] { $count } record is deleted
   *[other] { $count } records are deleted
}
bulk-all = { $count ->
    [one] The { $count } entry that matches, on every page
   *[other] All { $count } entries that match, on every page
}
bulk-in = In these editions, where it is published, reviewed or withdrawn
bulk-topic = Topic to give or to take away
bulk-of-topic = Topic: { $name }
bulk-topic-missing = Choose a topic
bulk-topic-gone = the topic is no more
bulk-topic-has = it has the topic already
bulk-topic-has-not = it does not have the topic
bulk-in-use = others need it
bulk-too-many = These are too many for one go. Narrow the list down to at most { $count }
bulk-changed = Something has changed since this was told, so nothing was done. Look at it once more, then decide
bulk-changed-since = somebody has changed it since
bulk-records = { $count ->
    [one] One record
   *[other] { $count } records
}
bulk-further = { $count ->
    [one] and one more
   *[other] and { $count } more
}
bulk-nothing = There is nothing to do for these records.
bulk-edition-refused = Your account may not do this in { $name }, so nothing is done there.
bulk-delete-warning = What is deleted is gone for good, with its texts. This cannot be undone.
bulk-undo = Undo
bulk-undo-done = { $count ->
    [one] { $count } record is as it was before
   *[other] { $count } records are as they were before
}
bulk-run-goes-on = This takes a while. You can leave this page and come back to it.
bulk-run-done = All of it is done.
bulk-run-progress = Records looked at
bulk-run-changed = Done
bulk-run-kept = Left as they were
bulk-run-again = Look how far it is
job-bulk = Do something with many records
change-topic-given = Topic given
change-topic-taken = Topic taken away

## Views that a person keeps

views-title = Your views
views-about = Filters, order and size of a list that you keep under a name. Only you see them.
views-none = There is no view of this list yet. Keep one from above the list.
views-change = Change your views
view-name = Name of the view
view-default = Open the list with it
view-is-default = the list opens with it
view-keep = Keep it
view-keep-this = Keep this view
view-save = Save the view
view-remove = Remove the view
view-kept = The view “{ $name }” is kept.
view-changed = The view “{ $name }” is saved.
view-removed = The view “{ $name }” is removed.
view-healed = The view “{ $name }” asks for something that is no more. The list is shown without that.
view-taken = Enter another name: you have a view of this list that is called so
view-too-many = Remove a view first: a list has at most { $count }
view-too-long = Take some filters away: this is too long to be kept

## Lists to choose from

find-label = Look for others by words
find-button = Look
