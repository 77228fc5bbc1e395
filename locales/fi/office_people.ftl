## Accounts

people-title = Tilit
people-about = Ketkä voivat kirjautua ja mitä he saavat tehdä.
people-new = Kutsu henkilö
people-none = Tilejä ei vielä ole.
people-name = Nimi
people-email = Sähköpostiosoite
people-email-hint = Kutsu lähetetään siihen, ja siinä on linkki salasanan valintaan.
people-language = Kieli
people-language-hint = Kieli, jolla henkilölle kirjoitetaan ja jolla hän lukee hallintaa.
people-may = Oikeudet
people-roles = Roolit kaikilla maasivustoilla
people-roles-hint = Valitse vähintään yksi rooli, tästä tai alempaa.
people-roles-short = Roolit
people-editor-in = Sisällöntuottaja vain joillakin maasivustoilla
people-coordinator-in = Koordinaattori vain joillakin maasivustoilla
people-words = Nimi tai osoite
people-role = Rooli
people-limited-to = Rajattu maasivustoon
people-created = Alkaen
people-active = Voi kirjautua
people-state-invited = Kutsuttu
people-disabled = Poistettu käytöstä
chip-role = Rooli: { $name }
people-invited = { $name } on kutsuttu ja saa kirjeen.
people-access = Kirjautumiset ja turvallisuus
people-is-on = Käytössä
people-is-off = Ei käytössä
people-no-passkey = Ei yhtään
people-nowhere = Ei missään juuri nyt.
people-sign-ins = Voimassa olevat kirjautumiset
people-sign-out = Kirjaa ulos kaikkialta
people-signed-out = { $name } on kirjattu ulos kaikkialta.
people-remove-factors = Poista lisävahvistukset
people-factors-hint = Sille, joka on ne kadottanut: sen jälkeen pelkkä salasana riittää. Henkilölle kerrotaan sähköpostilla.
people-factors-removed = Lisävahvistukset on poistettu: { $name }.
people-invite-again = Kutsu uudelleen
people-disable = Poista käytöstä
people-disable-hint = Käytöstä poistettu tili kirjataan ulos kaikkialta, eikä sillä voi kirjautua. Sillä tehty säilyy.
people-disable-instead = Poista se käytöstä sen sijaan
people-disabled-now = { $name } ei voi enää kirjautua.
people-enable = Ota takaisin käyttöön
people-enabled-now = { $name } voi taas kirjautua.
people-deletion = Kukaan ei voi enää kirjautua sillä. Sillä ei ole tehty mitään, mikä säilyttäisi sen nimen.
people-address-taken = Anna toinen osoite: tällä on jo tili
people-no-role = Valitse vähintään yksi rooli
people-not-oneself = Pyydä toista ylläpitäjää: kukaan ei vie avainta itseltään
people-last-admin = Tee ensin jostakusta toisesta ylläpitäjä: ilman häntä akatemiaa ei hallitsisi kukaan
use-changes = { $count ->
    [one] { $count } lokimerkintä, jossa henkilö mainitaan
   *[other] { $count } lokimerkintää, joissa henkilö mainitaan
}
use-sign-ins = { $count ->
    [one] { $count } kirjautuminen
   *[other] { $count } kirjautumista
}
job-invitation = Kutsu henkilö

## The letter to whoever is invited

mail-invitation-subject = Sinulla on tili
mail-invitation-text = Sinulle on tehty tili: { $academy }. Valitse salasana, niin voit kirjautua.
mail-invitation-call = Valitse salasana
mail-link-week = Linkki toimii kerran, seitsemän päivän ajan.
mail-invitation-why = Saat tämän viestin, koska tälle osoitteelle tehtiin tili: { $academy }.
mail-invitation-not-you = Jos et odottanut tätä, sinun ei tarvitse tehdä mitään: ilman salasanaa kukaan ei voi kirjautua.
