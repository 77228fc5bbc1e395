# Begins the title of a page with a form that has an error.
error-prefix = Erreur :
# Heads the list of errors above a form.
error-summary = Vérifiez cette réponse
error-label = Erreur { $status }
error-address = Rien n’est publié à l’adresse
error-quote = Si cela se reproduit, écrivez-nous en indiquant ce numéro :
error-nearest = Les pages les plus proches
error-go-home = Page d’accueil
error-go-front = Aller à l’accueil du site

error-not-found-title = Il n’y a pas de page à cette adresse
error-not-found-text = Une lettre s’est peut-être égarée, ou bien la page a existé et n’est plus là.
error-request-title = Nous n’avons pas compris cette requête
error-request-text = Revenez en arrière, rechargez la page et réessayez.
error-method-title = Cette page ne s’utilise pas ainsi
error-method-text = L’adresse est bonne, mais elle n’accepte pas ce type de requête. Revenez en arrière et suivez plutôt un lien.
error-cross-site-title = Cet envoi vient d’un autre site
error-cross-site-text = Pour votre sécurité, nous n’acceptons que les formulaires envoyés depuis nos propres pages. Ouvrez le formulaire sur ce site et renvoyez-le.
error-too-large-title = C’est trop d’un seul coup
error-too-large-text = Votre envoi dépasse ce que cette page accepte, et rien n’a été enregistré. Revenez en arrière dans votre navigateur : ce que vous avez écrit y est encore. Raccourcissez-le ou enregistrez-le en plusieurs fois, puis recommencez.
error-too-long-title = Cette adresse est trop longue
error-too-long-text = Raccourcissez-la ou repartez de la page d’accueil.
error-too-slow-title = Cela a pris trop de temps
error-too-slow-text = Votre envoi n’est pas arrivé à temps. Vérifiez votre connexion et recommencez.
error-unavailable-title = Nous revenons dans un instant
error-unavailable-text = Le site n’arrive pas à joindre sa base de données. Patientez quelques secondes, puis rechargez la page.
error-internal-title = Un problème est survenu de notre côté
error-internal-text = L’erreur vient de nous et elle a été enregistrée. Revenez en arrière et réessayez dans une minute.
error-forbidden-title = Votre compte ne le permet pas
error-forbidden-text = Cette page est réservée aux personnes qui ont un autre rôle. Si vous en avez besoin, adressez-vous à un administrateur de l’académie.
error-busy-title = Beaucoup de monde se connecte en ce moment
error-busy-text = Patientez quelques secondes, puis réessayez. Tout le reste continue de fonctionner.
error-no-form-title = Cette page n’accepte que des formulaires
error-no-form-text = Ouvrez la page dans un navigateur, remplissez son formulaire et envoyez-le de là.
error-too-many-title = C’est trop fréquent
error-too-many-text = Patientez une minute, puis renvoyez le formulaire.
