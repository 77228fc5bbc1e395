# Begins the title of a page with a form that has an error.
error-prefix = Virhe:
# Heads the list of errors above a form.
error-summary = Tarkista vastaus
error-label = Virhe { $status }
error-address = Mitään ei ole julkaistu osoitteessa
error-quote = Jos tämä toistuu, kerro siitä meille ja mainitse tämä tunnus:
error-nearest = Etsitkö jotakin näistä?
error-go-home = Etusivu
error-go-front = Siirry etusivulle

error-not-found-title = Tässä osoitteessa ei ole sivua
error-not-found-text = Ehkä osoitteeseen on eksynyt väärä kirjain, tai sivu oli täällä aiemmin mutta on poistettu.
error-request-title = Pyyntöä ei voitu tulkita
error-request-text = Palaa edelliselle sivulle, lataa se uudelleen ja yritä sitten uudestaan.
error-method-title = Sivua ei voi käyttää näin
error-method-text = Osoite on oikea, mutta se ei ota vastaan tällaista pyyntöä. Palaa edelliselle sivulle ja käytä linkkiä.
error-cross-site-title = Lähetys tuli toiselta sivustolta
error-cross-site-text = Turvallisuutesi vuoksi otamme lomakkeita vastaan vain omilta sivuiltamme. Avaa lomake tällä sivustolla ja lähetä se uudelleen.
error-too-large-title = Liikaa kerralla
error-too-large-text = Lähetit enemmän kuin tämä sivu ottaa vastaan, eikä mitään tallennettu. Palaa selaimella takaisin: kirjoittamasi on siellä yhä. Lyhennä sitä tai tallenna se osissa ja lähetä uudelleen.
error-too-long-title = Osoite on liian pitkä
error-too-long-text = Lyhennä osoitetta tai aloita etusivulta.
error-too-slow-title = Siinä kesti liian kauan
error-too-slow-text = Lähettämäsi tiedot eivät tulleet perille ajoissa. Tarkista yhteys ja lähetä ne uudelleen.
error-unavailable-title = Palaamme hetken kuluttua
error-unavailable-text = Sivusto ei juuri nyt saa yhteyttä tietokantaansa. Odota muutama sekunti ja lataa sivu uudelleen.
error-internal-title = Jokin meni vikaan meidän päässämme
error-internal-text = Vika on meidän, ja se on kirjattu. Palaa edelliselle sivulle ja yritä minuutin kuluttua uudelleen.
error-forbidden-title = Tililläsi ei ole oikeutta tähän
error-forbidden-text = Tämä sivu on tarkoitettu niille, joilla on toinen rooli. Jos tarvitset sitä, ota yhteyttä akatemian ylläpitäjään.
error-busy-title = Juuri nyt hyvin moni kirjautuu sisään
error-busy-text = Odota muutama sekunti ja yritä uudelleen. Kaikki muu toimii.
error-no-form-title = Tämä sivu ottaa vastaan vain lomakkeita
error-no-form-text = Avaa sivu selaimessa, täytä sen lomake ja lähetä se sieltä.
error-too-many-title = Liian usein
error-too-many-text = Odota minuutti ja lähetä lomake uudelleen.
