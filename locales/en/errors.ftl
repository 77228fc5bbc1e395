# Begins the title of a page with a form that has an error.
error-prefix = Error:
# Heads the list of errors above a form.
error-summary = Check this answer
error-label = Error { $status }
error-address = Nothing is published at
error-quote = If it happens again, tell us and quote this number:
error-nearest = The nearest pages we have
error-go-home = Home page
error-go-front = Go to the front door

error-not-found-title = There is no page at this address
error-not-found-text = Perhaps a letter went astray, or the page was here once and has gone.
error-request-title = This request could not be understood
error-request-text = Go back, reload the page and try again.
error-method-title = This page cannot be used in that way
error-method-text = The address is right, but it does not take this kind of request. Go back and follow a link instead.
error-cross-site-title = This came from another site
error-cross-site-text = For your safety, forms are taken only from our own pages. Open the page here and send it again.
error-too-large-title = That is too much at once
error-too-large-text = What was sent is larger than this page takes, and nothing of it was saved. Go back with your browser: what you typed is still there. Shorten it, or save it in parts, and send it again.
error-too-long-title = This address is too long
error-too-long-text = Shorten the address, or begin at the home page.
error-too-slow-title = That took too long
error-too-slow-text = What you sent did not arrive in time. Check your connection and send it again.
error-unavailable-title = We will be back in a moment
error-unavailable-text = The site cannot reach its database just now. Wait a few seconds and reload the page.
error-internal-title = Something went wrong on our side
error-internal-text = The fault is ours and has been noted. Go back and try again in a minute.
error-forbidden-title = Your account may not do this
error-forbidden-text = This page is for people with another role. If you need it, ask an admin of the academy.
error-busy-title = Very many people are signing in just now
error-busy-text = Wait a few seconds and try again. Everything else goes on working.
error-no-form-title = This page takes forms only
error-no-form-text = Open the page in a browser, fill in its form and send it from there.
error-too-many-title = That is too often
error-too-many-text = Wait a minute, then send the form again.
