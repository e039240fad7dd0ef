// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "app/ide/settings/SettingsCatalog.h"
#include "app/ide/settings/SettingsStore.h"
#include "tests/support/Patience.h"
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace dyad::app;
using Scope = SettingsStore::Scope;

namespace {
const QByteArray Commented = "# mine\n"
                             "\n"
                             "[look] # colours\n"
                             "mode = \"dark\" # at night – ✓\n"
                             "# the next one is old\n"
                             "codeSize=15\n"
                             "\n"
                             "[unknown]\n"
                             "list = [ \"a\", # first\n"
                             "         \"b\" ]\n"
                             "\n"
                             "[shortcuts]\n"
                             "\"file.save\" = \"Ctrl+S\"\n";

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Some value that this setting takes.
QVariant someValue(const SettingDefinition &setting, QRandomGenerator &random)
{
    switch (setting.kind) {
    case SettingDefinition::Kind::Switch: return random.bounded(2) == 0;
    case SettingDefinition::Kind::Number: return random.bounded(setting.least, setting.most + 1);
    case SettingDefinition::Kind::Choice: return setting.choices.at(random.bounded(int(setting.choices.size()))).first;
    case SettingDefinition::Kind::Text: break;
    }
    QString text;
    const QString letters = QStringLiteral("aZ0 \"\\#=[]'\t\u00e4\u4e2d");
    for (int i = random.bounded(8); i > 0; --i)
        text += letters.at(random.bounded(int(letters.size())));
    return text;
}
} // namespace

/// The files behind the settings: what people wrote into them stays.
class TestSettingsFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changesOnlyTheValue();
    void putsNewOnesIntoTheirTable();
    void refusesWhatItWouldBreak();
    void keepsCommentsThroughAnything();
    void projectCountsOverPerson();
    void fileOfHandIsRead();
    void brokenFileIsNotWrittenOver();
    void ignoresValuesOfTheWrongKind();

private:
    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
};

void TestSettingsFile::changesOnlyTheValue()
{
    auto file = TomlFile::parse(Commented);
    QVERIFY(file);
    QCOMPARE(file->value({QStringLiteral("look"), QStringLiteral("mode")}).toString(), QStringLiteral("dark"));
    QCOMPARE(file->value({QStringLiteral("unknown"), QStringLiteral("list")}).toStringList(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(file->set({QStringLiteral("look"), QStringLiteral("mode")}, QStringLiteral("light")));
    QCOMPARE(file->text(), QByteArray(Commented).replace("\"dark\"", "\"light\""));
    QVERIFY(file->set({QStringLiteral("look"), QStringLiteral("codeSize")}, 9));
    QVERIFY(file->text().contains("codeSize=9\n"));
    QVERIFY(file->remove({QStringLiteral("look"), QStringLiteral("codeSize")}));
    QVERIFY(!file->text().contains("codeSize") && file->text().contains("# the next one is old"));
}

void TestSettingsFile::putsNewOnesIntoTheirTable()
{
    auto file = TomlFile::parse(Commented);
    QVERIFY(file->set({QStringLiteral("look"), QStringLiteral("zoom")}, 150));
    QVERIFY(file->text().contains("codeSize=15\nzoom = 150\n\n[unknown]"));
    QVERIFY(file->set({QStringLiteral("shortcuts"), QStringLiteral("go.file")}, QStringList{QStringLiteral("Ctrl+P"), QStringLiteral("F2")}));
    QVERIFY(file->text().endsWith("\"file.save\" = \"Ctrl+S\"\n\"go.file\" = [\"Ctrl+P\", \"F2\"]\n"));
    auto empty = TomlFile::parse({});
    QVERIFY(empty->set({QStringLiteral("a"), QStringLiteral("b")}, true));
    QCOMPARE(empty->text(), QByteArray("[a]\nb = true\n"));
    auto dotted = TomlFile::parse("look.mode = \"dark\"\n");
    QVERIFY(dotted->set({QStringLiteral("look"), QStringLiteral("zoom")}, 90));
    QCOMPARE(dotted->value({QStringLiteral("look"), QStringLiteral("zoom")}).toInt(), 90);
    QVERIFY(dotted->text().contains("look.mode = \"dark\"\n"));
}

void TestSettingsFile::refusesWhatItWouldBreak()
{
    auto file = TomlFile::parse("look = 1\nboth = { a = 1, b = 2 }\n");
    const QByteArray before = file->text();
    QVERIFY(!file->set({QStringLiteral("look"), QStringLiteral("mode")}, QStringLiteral("dark")));
    QVERIFY(!file->remove({QStringLiteral("both"), QStringLiteral("a")}));      // would take b along
    QCOMPARE(file->text(), before);
    QVERIFY(!TomlFile::parse("a = \n"));
}

void TestSettingsFile::keepsCommentsThroughAnything()
{
    const auto definitions = settingsCatalog();
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    write(path(QStringLiteral("r.toml")), Commented);
    SettingsStore store(path(QStringLiteral("r.toml")), definitions);
    for (int i = 0; i < 200; ++i) {
        const SettingDefinition &setting = definitions.at(random.bounded(int(definitions.size())));
        if (random.bounded(5) == 0) {
            QVERIFY(store.reset(setting.key));
            QVERIFY(!store.value(setting.key, Scope::Person).isValid());
            continue;
        }
        const QVariant value = someValue(setting, random);
        const auto done = store.set(setting.key, value);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QCOMPARE(SettingsStore(path(QStringLiteral("r.toml")), definitions).value(setting.key), value);
    }
    for (const QByteArray &line : {QByteArray("# mine"), QByteArray("# the next one is old"), QByteArray("[unknown]"), QByteArray("# first"), QByteArray("\"file.save\" = \"Ctrl+S\"")})
        QVERIFY(read(path(QStringLiteral("r.toml"))).contains(line));
}

void TestSettingsFile::projectCountsOverPerson()
{
    QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("p/.dyad")));
    write(path(QStringLiteral("p/.dyad/settings.toml")), "[editor]\nwrap = true\n[people]\nname = \"Not me\"\n");
    SettingsStore store(path(QStringLiteral("person.toml")), settingsCatalog());
    QSignalSpy changed(&store, &SettingsStore::changed);
    store.setProjectFolder(path(QStringLiteral("p")));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(store.value(QStringLiteral("editor.wrap")).toBool(), true);
    QVERIFY(store.value(QStringLiteral("people.name")).toString().isEmpty());   // not for a project to say
    QVERIFY(!store.set(QStringLiteral("people.name"), QStringLiteral("x"), Scope::Project));
    QVERIFY(store.set(QStringLiteral("editor.wrap"), false, Scope::Person));
    QCOMPARE(store.value(QStringLiteral("editor.wrap")).toBool(), true);
    store.setProjectFolder({});
    QCOMPARE(store.value(QStringLiteral("editor.wrap")).toBool(), false);
}

void TestSettingsFile::fileOfHandIsRead()
{
    SettingsStore store(path(QStringLiteral("hand.toml")), settingsCatalog());
    QSignalSpy changed(&store, &SettingsStore::changed), tables(&store, &SettingsStore::tableChanged);
    write(path(QStringLiteral("hand.toml")), "[editor]\nwrap = true\n");
    QTRY_COMPARE(store.value(QStringLiteral("editor.wrap")).toBool(), true);
    QCOMPARE(changed.size(), 1);
    write(path(QStringLiteral("hand.toml")), "[editor]\nwrap = true\n[shortcuts]\n\"file.save\" = \"F2\"\n");
    QTRY_COMPARE(tables.size(), 1);
    QCOMPARE(tables.first().first().toString(), QStringLiteral("shortcuts"));
    QCOMPARE(store.table(QStringLiteral("shortcuts")).value(QStringLiteral("file.save")).toString(), QStringLiteral("F2"));
}

void TestSettingsFile::brokenFileIsNotWrittenOver()
{
    const QByteArray broken = "[editor\nwrap = true\n";
    write(path(QStringLiteral("broken.toml")), broken);
    SettingsStore store(path(QStringLiteral("broken.toml")), settingsCatalog());
    QVERIFY(store.problem(Scope::Person).contains(QLatin1String("1")));        // the line
    QVERIFY(!store.set(QStringLiteral("editor.wrap"), true));
    QCOMPARE(read(path(QStringLiteral("broken.toml"))), broken);
    QCOMPARE(store.value(QStringLiteral("editor.wrap")).toBool(), false);
}

void TestSettingsFile::ignoresValuesOfTheWrongKind()
{
    write(path(QStringLiteral("kind.toml")), "[editor]\nwrap = \"yes\"\n[look]\nmode = \"purple\"\ncodeSize = 4000\nzoom = true\n");
    SettingsStore store(path(QStringLiteral("kind.toml")), settingsCatalog());
    QCOMPARE(store.value(QStringLiteral("editor.wrap")).toBool(), false);
    QCOMPARE(store.value(QStringLiteral("look.mode")).toString(), QStringLiteral("system"));
    QCOMPARE(store.value(QStringLiteral("look.codeSize")).toInt(), 13);
    QCOMPARE(store.value(QStringLiteral("look.zoom")).toInt(), 100);
}

QTEST_GUILESS_MAIN(TestSettingsFile)
#include "test_settings_file.moc"
