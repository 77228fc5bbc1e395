## The banner

banner-label = Evästeet
banner-title = Evästeet tällä sivustolla
banner-text = Asetamme yhden evästeen, jota sivusto tarvitsee vastauksesi säilyttämiseen. Jos suostut, muistamme myös mieltymyksesi: maan sekä vaalean tai tumman ulkoasun.
banner-accept = Hyväksy
banner-refuse = Hylkää
banner-choose = Valitse

## The settings page

cookies-lede = Välttämätöntä evästettä ei voi poistaa käytöstä, sillä se säilyttää vastauksesi. Kaikesta muusta päätät itse.
cookies-optional = Valinnaiset evästeet
cookies-preferences = Mieltymykset
cookies-preferences-hint = Muistamme valitsemasi maan ja ulkoasun vuoden ajan tällä laitteella.
cookies-save = Tallenna asetukset
cookies-saved = Asetukset on tallennettu.
appearance-title = Ulkoasu
appearance-hint = Tallennetaan vain, jos sallit mieltymykset yllä.
appearance-system = Laitteen mukaan
appearance-light = Vaalea
appearance-dark = Tumma
appearance-choose = Valitse ulkoasu: laitteen mukaan, vaalea tai tumma

## The table in the cookie policy

cookies-table = Kaikki tämän sivuston evästeet
cookies-name = Nimi
cookies-kind = Laji
cookies-purpose = Käyttötarkoitus
cookies-kept = Säilytysaika
cookies-necessary = Välttämätön
cookie-consent-purpose = Säilyttää evästevalintasi, jotta emme kysy sitä joka sivulla.
cookie-edition-purpose = Muistaa, minkä maan sivuja luit viimeksi.
cookie-appearance-purpose = Muistaa, haluatko sivut vaaleina vai tummina.
days-count = { $count ->
    [one] { $count } päivä
   *[other] { $count } päivää
}
