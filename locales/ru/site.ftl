## The front door

chooser-title = Выберите страну
# For search engines. $academy is the academy's name.
chooser-description = { $academy } — обучение ИТ в аудиториях и виртуальных классах нескольких стран. Выберите свою страну и читайте на своём языке.
welcome-title = Сервер работает. База данных пока пуста.
welcome-text = Пока ничего не опубликовано, поэтому показать нечего. Дальше есть два пути.
welcome-demo-title = Осмотритесь в демонстрационной академии
welcome-demo-text = Запустите эту команду рядом с сервером. Она создаст в отдельной папке вымышленную академию в пяти странах, со статьями и глоссарием, и подскажет, по какому адресу её открыть.
welcome-help-title = Создайте свою
welcome-help-text = Всё, что можно сделать из командной строки, перечислено здесь:

## Home

home-where = Где нас найти
home-cities = Наши города
home-topics = Чему мы учим

## Articles

latest-articles = Новые статьи
all-articles = Все статьи
articles-lede = То, что преподаватели рисуют на доске, мы записали, чтобы можно было прочитать не торопясь.
articles-description = Статьи наших преподавателей о программировании, базах данных, безопасности, данных и облаках — для тех, кто хочет понимать, чем пользуется.
articles-topics = Темы
articles-all-topics = Все темы
articles-count = { $count ->
    [one] { $count } статья
    [few] { $count } статьи
    [many] { $count } статей
   *[other] { $count } статьи
}
articles-none = Здесь пока нет статей.
feeds-follow = Подпишитесь на наши статьи:
# Stands before a date.
article-published = Опубликовано
article-key-terms = Ключевые термины

## Glossary

glossary-lede = Слова из наших статей и курсов. Каждое объяснено так, что другие объяснения не понадобятся.
glossary-description = Термины ИТ от А до Я: каждый объяснён в одном предложении, а затем подробно; рядом — статьи, в которых он встречается.
glossary-letters = Буквы
glossary-none = Здесь пока нет терминов.
terms-count = { $count ->
    [one] { $count } термин
    [few] { $count } термина
    [many] { $count } терминов
   *[other] { $count } термина
}
term-articles = Статьи с этим термином

## Contact

contact-lede = Пишите или звоните: по рабочим дням, обычно в тот же день, вам ответит тот, кто сам преподаёт.
# For search engines. $country is the country's name as that country writes it.
contact-description = Как связаться с академией ({ $country }): электронная почта, телефон и адреса наших аудиторий с указаниями, как добраться.
