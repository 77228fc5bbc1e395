## Two-step sign-in

two-factor-title = Kaksivaiheinen kirjautuminen
two-factor-about = Puhelimen antama koodi salasanan lisäksi.
two-factor-lede = Salasanan lisäksi annat koodin, jonka puhelimesi sovellus näyttää. Salasanan saanut ei vielä pääse sisään.
two-factor-needed = Täällä hallintaan ei riitä pelkkä salasana: ota kaksivaiheinen kirjautuminen käyttöön tai kirjaudu pääsyavaimella.
two-factor-is-off = Se ei ole käytössä: pelkkä salasana riittää.
two-factor-set-up = Ota käyttöön
two-factor-app-title = Hanki sovellus
two-factor-app = Tarvitset puhelimeesi kertakoodisovelluksen; moni salasanojen hallintaohjelma käy myös.
two-factor-scan-title = Lue sillä tämä koodi
two-factor-qr = QR-koodi sovellustasi varten. Sama avain on alla kirjaimina.
two-factor-open = Avaa tämän laitteen sovelluksessa
two-factor-by-hand = Tai kirjoita tämä avain sovellukseen; se on aikaan perustuvia koodeja varten:
two-factor-confirm-title = Anna koodi, jonka sovellus näyttää
two-factor-confirm = Ota käyttöön
two-factor-again-why = Onko joku muu nähnyt tämän avaimen?
two-factor-again = Luo toinen
two-factor-is-on = Se on käytössä: kirjaudut salasanalla ja koodilla.
two-factor-on = Kaksivaiheinen kirjautuminen on käytössä. Sinut on kirjattu ulos kaikkialta muualta.
two-factor-off = Kaksivaiheinen kirjautuminen on poistettu käytöstä.
two-factor-removal-title = Poista käytöstä
two-factor-removal-about = Pelkkä salasana riittää, eivätkä varakoodit enää toimi.
two-factor-removal = Poista kaksivaiheinen kirjautuminen käytöstä

## Recovery codes

recovery-codes-title = Varakoodit
recovery-codes-left = { $count ->
    [0] Niitä ei ole jäljellä.
    [one] Niitä on jäljellä { $count }.
   *[other] Niitä on jäljellä { $count }.
}
recovery-codes-about = Kullakin pääset kerran sisään ilman puhelintasi.
recovery-codes-renew = Luo uudet varakoodit
recovery-codes-renewed = Sinulla on uudet varakoodit. Vanhat eivät enää toimi.
recovery-codes-once = Kullakin pääset kerran sisään ilman puhelintasi. Näytämme ne vain nyt.
recovery-codes-keep = Tulosta ne tai säilytä ne salasanojen hallintaohjelmassa, ei vain puhelimessa.
recovery-codes-kept = Olen ottanut ne talteen
recovery-code-used = Käytit varakoodin. Koodeja jäljellä: { $name }

## The second step of signing in

code-title = Anna koodi
code-lede = Salasana oli oikein. Avaa nyt puhelimesi sovellus.
field-code = Koodi
field-code-hint = Kuusi numeroa, jotka sovelluksesi näyttää nyt. Kukin koodi toimii kerran.
code-button = Kirjaudu
code-no-app = Eikö sovellus ole käsillä?
field-recovery-code = Varakoodi
field-recovery-code-hint = Yksi kymmenestä talteen ottamastasi. Kukin toimii kerran.
recovery-code-button = Kirjaudu varakoodilla
code-other = Kirjaudu toisena henkilönä
code-missing = Anna koodi
code-wrong = Tarkista koodi: se ei ole oikea, tai se on jo käytetty
code-not-of-app = Tarkista koodi: sovellus näyttää toista. Onko puhelimesi kello oikeassa?
sign-in-over = Kirjautumisesi odotti liian kauan. Anna salasanasi uudelleen.
proof-code-button = Jatka koodilla
proof-passkey-button = Jatka pääsyavaimella

## Passkeys

passkeys-title = Pääsyavaimet
passkeys-about = Kirjaudu sormenjäljellä, kasvoilla tai laitteen PIN-koodilla.
passkeys-lede = Pääsyavaimella kirjaudut sormenjäljellä, kasvoilla tai laitteesi PIN-koodilla, ilman salasanaa.
passkeys-none = Sinulla ei ole vielä pääsyavainta.
passkeys-since = Lisätty
passkeys-used = Viimeksi käytetty
passkeys-never = Ei koskaan
passkeys-remove = Poista
passkeys-add-title = Lisää pääsyavain
passkeys-add = Lisää pääsyavain
passkeys-missing = Pääsyavaimen lisäämiseen tarvitaan JavaScript ja selain, joka tuntee pääsyavaimet.
field-passkey-name = Miksi sitä kutsutaan
field-passkey-name-hint = Esimerkiksi ”Kannettava”, jotta tunnistat sen.
passkey-nameless = Pääsyavaimeni
passkey-added = Pääsyavain ”{ $name }” on lisätty.
passkey-removed = Pääsyavain ”{ $name }” on poistettu. Poista se myös laitteestasi.
passkey-wrong = Tätä pääsyavainta ei hyväksytty. Yritä uudelleen.
passkey-too-many = Tililläsi on jo enimmäismäärä pääsyavaimia. Poista ensin yksi.
passkey-failed = Pääsyavainta ei käytetty. Yritä uudelleen.
passkey-known = Tällä laitteella on jo tilisi pääsyavain.
sign-in-passkey = Kirjaudu pääsyavaimella
