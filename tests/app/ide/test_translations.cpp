// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

/// Translations say what the source says: the same placeholders, all plurals, and they are in the program.
class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placeholdersMatch_data();
    void placeholdersMatch();
    void germanIsCompiledIn();
    void allAreCompiledIn_data();
    void allAreCompiledIn();
    void englishHasPlurals();
};

namespace {
struct Message {
    QString context, source;
    QStringList translations;   // one, or one a plural form
    bool finished = true;
};

Message readMessage(QXmlStreamReader &xml)
{
    Message message;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = xml.attributes().value(QLatin1String("type")).isEmpty();
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            message.translations.append(text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

Message readPlural(QXmlStreamReader &xml)
{
    Message message;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = xml.attributes().value(QLatin1String("type")).isEmpty();
            while (xml.readNextStartElement())
                message.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QVector<Message> readFile(const QString &name)
{
    QFile file(QStringLiteral(DYAD_TRANSLATIONS "/") + name);
    QVector<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages.append(xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes") ? readPlural(xml) : readMessage(xml)), messages.last().context = context;
    }
    return xml.hasError() ? QVector<Message>() : messages;
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("%(L?\\d+|n)"));
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        found.append(it.next().captured());
    found.removeDuplicates();
    found.sort();
    return found;
}
} // namespace

void TestTranslations::placeholdersMatch_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("atLeast");
    for (const char *language : {"de", "es", "fr", "ja", "zh_CN"})
        QTest::newRow(language) << QStringLiteral("dyad_%1.ts").arg(QLatin1String(language)) << 1000;
    QTest::newRow("English plurals") << QStringLiteral("dyad_en.ts") << 10;
}

void TestTranslations::placeholdersMatch()
{
    QFETCH(QString, file);
    QFETCH(int, atLeast);
    int finished = 0;
    for (const Message &message : readFile(file)) {
        if (!message.finished)
            continue;
        ++finished;
        QVERIFY2(!message.translations.isEmpty(), qPrintable(message.source));
        for (qsizetype form = 0; form < message.translations.size(); ++form) {
            const QString &text = message.translations.at(form);
            QVERIFY2(!text.isEmpty(), qPrintable(message.source));
            QStringList expected = placeholders(message.source), found = placeholders(text);
            // One thing may be said in a word.
            if (form == 0 && message.translations.size() > 1 && !found.contains(QLatin1String("%n")))
                expected.removeAll(QStringLiteral("%n"));
            QVERIFY2(expected == found, qPrintable(message.context + QLatin1String(": ") + message.source + QLatin1String(" -> ") + text));
        }
    }
    QVERIFY2(finished >= atLeast, qPrintable(QString::number(finished)));
}

void TestTranslations::germanIsCompiledIn()
{
    QTranslator german;
    QVERIFY(german.load(QLocale(QLocale::German, QLocale::Austria), QStringLiteral("dyad"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    QCOMPARE(german.translate("dyad::app", "Open folder"), QStringLiteral("Ordner öffnen"));
    QCOMPARE(german.translate("dyad::app::StatusBar", "%n files not saved", nullptr, 3), QStringLiteral("%n Dateien nicht gespeichert"));
}

void TestTranslations::allAreCompiledIn_data()
{
    QTest::addColumn<QString>("setting"); // as AppSettings::language() has it
    QTest::addColumn<QString>("save");
    QTest::newRow("Spanish") << QStringLiteral("es") << QStringLiteral("Guardar");
    QTest::newRow("French") << QStringLiteral("fr") << QStringLiteral("Enregistrer");
    QTest::newRow("Japanese") << QStringLiteral("ja") << QStringLiteral("保存");
    QTest::newRow("Simplified Chinese") << QStringLiteral("zh_CN") << QStringLiteral("保存");
    QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("Speichern");
}

void TestTranslations::allAreCompiledIn()
{
    QFETCH(QString, setting);
    QFETCH(QString, save);
    QTranslator translator;
    QVERIFY(translator.load(QLocale(setting), QStringLiteral("dyad"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    QCOMPARE(translator.translate("dyad::app", "Save"), save);
    QVERIFY(!translator.translate("dyad::panels::GitRepository", "Nothing is staged. Stage what belongs into the commit.").isEmpty());
}

void TestTranslations::englishHasPlurals()
{
    QTranslator english;
    QVERIFY(english.load(QStringLiteral(":/i18n/dyad_en.qm")));
    QVERIFY(QCoreApplication::installTranslator(&english));
    QCOMPARE(QCoreApplication::translate("dyad::app::StatusBar", "%n files not saved", nullptr, 1), QStringLiteral("1 file not saved"));
    QCOMPARE(QCoreApplication::translate("dyad::app::StatusBar", "%n files not saved", nullptr, 2), QStringLiteral("2 files not saved"));
    QCoreApplication::removeTranslator(&english);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
