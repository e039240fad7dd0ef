// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What comes out of documents, good and bad ones; where it is cut; what is found in it.
#include "backend/yavi/DocumentState.h"
#include "backend/yavi/Limits.h"
#include "backend/platform/EgressGuard.h"
#include "backend/yavi/remote/RemoteYavi.h"
#include "backend/yavi/routes/MultipartBody.h"
#include "backend/yavi/text/Chunker.h"
#include "backend/yavi/text/Entities.h"
#include "backend/yavi/text/Language.h"
#include "backend/yavi/text/Summary.h"
#include "backend/yavi/text/TextExtractor.h"
#include "backend/yavi/text/ZipReader.h"
#include "tests/backend/yavi/DocumentMaker.h"
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace dyad::backend::yavi;
namespace egress = dyad::backend::egress;
namespace make = dyad::test::make;

class TestYaviText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void extraction_data();
    void extraction();
    void refused_data();
    void refused();
    void truncatedArchivesNeverCrash();
    void scriptsOfAPdfAreNoText();
    void pdfReaderStopsWhenCancelled();
    void headings();
    void chunksCoverTheText_data();
    void chunksCoverTheText();
    void chunksStayUnderTheirHeading();
    void entities();
    void languages();
    void summaryIsQuoted();
    void statesMoveOnlyForward();
    void privateAddressesAreNoEgress_data();
    void privateAddressesAreNoEgress();
    void urlsThatAreNotFetched();
    void multipart();
    void bothDialectsOfYavi();
private:
    dyad::sync::Expected<ExtractedText> extract(const QString &name, const QByteArray &bytes);
    QTemporaryDir m_folder;
};

dyad::sync::Expected<ExtractedText> TestYaviText::extract(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(u"document"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        return dyad::sync::fail("test", "no disk");
    file.close();
    return extractText(file.fileName(), name, newCancelFlag());
}

void TestYaviText::extraction_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *what, const char *name, const QByteArray &bytes, const QString &text) { QTest::newRow(what) << QString::fromLatin1(name) << bytes << text; };
    row("text", "a.txt", "one\r\ntwo\n", u"one\ntwo\n"_s);
    row("latin-1", "a.txt", "caf\xe9", u"café"_s);
    row("utf-16", "a.txt", QByteArray("\xff\xfe" "a\0\xe9\0", 6), u"aé"_s);
    row("markdown", "a.md", "# T\n\nbody", u"# T\n\nbody"_s);
    row("code", "a.py", "def f():\n    return 1\n", u"def f():\n    return 1\n"_s);
    row("html", "a.html", "<html><head><title>no</title><script>alert('x')</script></head><body><h1>Big&amp;bold</h1><p>a<b>b</b>\n c<br>d<!-- <p>hidden --></p>"
        "<style>p{}</style><ul><li>one<li>two</ul></body>", u"Big&bold\n\nab c\nd\n\none\ntwo"_s);
    row("html entities", "a.html", "<p>&#x41;&#66;&euro;&nonsense;&#0;&#xD800; 1 < 2</p>", u"AB€&nonsense;&#0;&#xD800; 1 < 2"_s);
    row("html, open quote", "a.html", "<p title=\"x>shown</p>", u"shown"_s);
    row("html, script in disguise", "a.html", "<p>a</p><SCRIPT src=x>b</SCRIPT ><p>c</p>", u"a\n\nc"_s);
    row("docx", "a.docx", make::docx(u"Lease & Terms"_s, {u"First <one>."_s, u"Second."_s}), u"Lease & Terms\n\nFirst <one>.\n\nSecond."_s);
    row("odt", "a.odt", make::odt(u"Titel"_s, {u"Übergröße."_s}), u"Titel\n\nÜbergröße."_s);
    row("pptx", "a.pptx", make::pptx({u"Welcome"_s, u"Thanks"_s}), u"Slide 1\n\nWelcome\n\nSlide 2\n\nThanks"_s);
    row("xlsx", "a.xlsx", make::xlsx({{u"Item"_s, u"Price"_s}, {u"Bolt"_s, u"12"_s}}), u"Sheet 1\n\nItem Price\nBolt 12"_s);
    row("a docx with another name", "a.bin", make::docx(u"H"_s, {u"p"_s}), u"H\n\np"_s);
    row("pdf", "a.pdf", make::pdf({u"Quarterly report"_s, u"Sales rose."_s}), u"Page 1\n\nQuarterly report\nSales rose."_s);
}

void TestYaviText::extraction()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto text = extract(name, bytes);
    QVERIFY2(text, text ? "" : text.error().message.c_str());
    QTEST(text->text, "text");
    for (const Heading &heading : text->headings)
        QVERIFY(text->text.mid(heading.start).startsWith(heading.title) || text->text[heading.start] == u'#');
}

void TestYaviText::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *what, const char *name, const QByteArray &bytes, const char *code) {
        QTest::newRow(what) << QString::fromLatin1(name) << bytes << QString::fromLatin1(code);
    };
    const QByteArray xml = "<w:document xmlns:w=\"w\"><w:p><w:t>x</w:t></w:p></w:document>";
    row("binary", "a.dat", QByteArray("a\0b", 3), "not-text");
    row("blank", "a.txt", "  \n ", "no-text");
    row("no zip", "a.docx", "hello", "damaged-document");
    row("zip of something", "a.docx", make::zip({{"x.txt", "x"}}), "unsupported-document");
    row("ratio bomb", "a.docx", make::zip({{"word/document.xml", QByteArray(8 << 20, 'a')}}), "zip-bomb");
    row("bomb that lies about its size", "a.docx", make::zip({{"word/document.xml", QByteArray(8 << 20, 'a'), 100}}), "zip-bomb");
    row("declares 3 GiB", "a.docx", make::zip({{"word/document.xml", xml, 3u << 30}}), "zip-bomb");
    QList<make::ZipEntry> many{{"word/document.xml", xml}};
    for (int i = 0; i < limits::ZipEntries; ++i)
        many.append({QByteArray::number(i), "x"});
    row("too many entries", "a.docx", make::zip(many), "zip-bomb");
    row("broken xml", "a.docx", make::zip({{"word/document.xml", "<w:document xmlns:w=\"w\"><w:p>"}}), "damaged-document");
    row("entities of its own", "a.docx", make::zip({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>"}}), "damaged-document");
    row("file of the machine", "a.docx", make::zip({{"word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"}}), "damaged-document");
    row("very deep", "a.docx", make::zip({{"word/document.xml", QByteArray("<a>").repeated(5000) + QByteArray("</a>").repeated(5000)}}), "damaged-document");
    row("broken pdf", "a.pdf", "%PDF-1.4\nnonsense", "reader-failed");
    row("no pdf at all", "a.pdf", QByteArray("\x89PNG\r\n\0", 7), "reader-failed");
    row("pdf without text", "a.pdf", make::pdf({}), "no-text");
}

void TestYaviText::refused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto text = extract(name, bytes);
    QVERIFY(!text);
    QTEST(QString::fromStdString(text.error().code), "code");
    QVERIFY(!text.error().message.empty());
}

void TestYaviText::truncatedArchivesNeverCrash()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo() << "seed" << seed;
    QRandomGenerator random(seed);
    const QByteArray whole = make::docx(u"Title"_s, {u"Some words."_s});
    int good = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray bytes = whole;
        for (int change = int(random.bounded(1, 4)); change > 0; --change)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (random.bounded(3) == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        good += extractText(DocumentKind::Office, bytes).has_value();
    }
    QVERIFY(good < 3000);        // the checksum notices
}

/// What a PDF would do when it is opened, or run, or send, is neither done nor read: only the page's text comes out.
void TestYaviText::scriptsOfAPdfAreNoText()
{
    const QString trace = m_folder.filePath(u"was-here"_s);
    const QByteArray actions = "/OpenAction<</S/JavaScript/JS(app.launchURL\\('https://evil.example/'\\); this.exportDataObject\\({cName: 'swordfish'}\\);)>>"
                               "/AA<</WC<</S/Launch/F(touch " + trace.toUtf8() + ")>>>>/Names<</JavaScript<</Names[(x)<</S/JavaScript/JS(swordfish)>>]>>>>";
    const auto text = extract(u"a.pdf"_s, make::pdf({u"The harbour opens at six."_s}, actions));
    QVERIFY2(text, text ? "" : text.error().message.c_str());
    QVERIFY(text->text.contains(u"The harbour opens at six."));
    QVERIFY(!text->text.contains(u"swordfish") && !text->text.contains(u"evil"));
    QVERIFY(!QFile::exists(trace));
}

void TestYaviText::pdfReaderStopsWhenCancelled()
{
    QFile file(m_folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(make::pdf({u"x"_s}));
    file.close();
    const CancelFlag flag = newCancelFlag();
    flag->store(true);
    const auto text = extractText(file.fileName(), u"a.pdf"_s, flag);
    // So short a file may be through before the first look.
    QVERIFY(text || text.error().code == "cancelled");
}

void TestYaviText::headings()
{
    const auto text = extractText(DocumentKind::Markdown, "# A\nx\n```\n# no\n```\n## B  c\n#no\n####### no\n");
    QVERIFY(text.has_value());
    QCOMPARE(text->headings.size(), 2);
    QCOMPARE(text->headings[1].title, u"B c"_s);
    QCOMPARE(text->headings[1].start, text->text.indexOf(u"## B"));
}

void TestYaviText::chunksCoverTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << u"One."_s;
    QTest::newRow("sentences") << u"A sentence of some length stands here. "_s.repeated(400);
    QTest::newRow("lines") << u"a line without an end\n"_s.repeated(400);
    QTest::newRow("one word") << u"x"_s.repeated(12'345);
    QTest::newRow("emoji") << QString(u"😀"_s.repeated(4001) + u' ');
    QTest::newRow("chinese") << u"这是一个测试句子。没有空格的文字"_s.repeated(300);
    QTest::newRow("spaces") << u"word "_s + u" "_s.repeated(3000) + u" end"_s;
}

void TestYaviText::chunksCoverTheText()
{
    QFETCH(QString, text);
    const auto chunks = chunksOf({text, {}});
    qsizetype covered = 0, previous = -1;
    for (const ChunkSpan &chunk : chunks) {
        QVERIFY(chunk.length > 0 && chunk.length <= 1000);
        QVERIFY(chunk.start > previous);                     // each goes on
        QVERIFY(chunk.start + chunk.length <= text.size());
        QVERIFY(!text[chunk.start].isLowSurrogate() && !text[chunk.start + chunk.length - 1].isHighSurrogate());
        for (qsizetype i = covered; i < chunk.start; ++i)
            QVERIFY(text[i].isSpace());                      // nothing is lost between two
        if (covered > 0)
            QVERIFY(covered - chunk.start <= 200);
        covered = std::max(covered, chunk.start + chunk.length);
        previous = chunk.start;
    }
    for (qsizetype i = covered; i < text.size(); ++i)
        QVERIFY(text[i].isSpace());
}

void TestYaviText::chunksStayUnderTheirHeading()
{
    const auto text = extractText(DocumentKind::Markdown, "intro\n# A\n" + QByteArray("words of a. ").repeated(200) + "\n## B\nb\n# C\nc\n");
    QVERIFY(text.has_value());
    QStringList paths;
    for (const ChunkSpan &chunk : chunksOf(*text)) {
        if (!paths.contains(chunk.heading))
            paths.append(chunk.heading);
        if (chunk.heading == u"A")
            QVERIFY(!QStringView(text->text).sliced(chunk.start, chunk.length).contains(u"## B"));
    }
    QCOMPARE(paths, (QStringList{QString(), u"A"_s, u"A › B"_s, u"C"_s}));
}

void TestYaviText::entities()
{
    const QString text = u"Mail jo@example.org by 2024-03-01 or March 5, 2024 about INV-2024-17: $1,250.00 (19 %), see https://example.org/a?b=c. Call +49 30 123456."_s;
    QStringList found;
    for (const Entity &one : entitiesOf(text)) {
        QCOMPARE(text.mid(one.start, one.length), one.text);
        found.append(one.type + u'=' + one.text);
    }
    QCOMPARE(found, (QStringList{u"email=jo@example.org"_s, u"date=2024-03-01"_s, u"date=March 5, 2024"_s, u"id=INV-2024-17"_s, u"money=$1,250.00"_s, u"percent=19 %"_s,
                        u"url=https://example.org/a?b=c"_s, u"phone=+49 30 123456"_s}));
    QVERIFY(entitiesOf(u"a@"_s.repeated(100'000)).isEmpty());       // and comes back at all
}

void TestYaviText::languages()
{
    QCOMPARE(languageOf(u"The parties agree that this is the whole of the agreement and that it is binding."_s), u"en"_s);
    QCOMPARE(languageOf(u"Der Vertrag ist gültig und wird von den Parteien nicht vor dem Ende gekündigt."_s), u"de"_s);
    QCOMPARE(languageOf(u"Les deux parties sont d'accord et le contrat est valable pour une année dans les deux pays."_s), u"fr"_s);
    QCOMPARE(languageOf(u"这是一个关于合同的文件，双方同意。"_s), u"zh"_s);
    QCOMPARE(languageOf(u"これは契約に関する文書です。"_s), u"ja"_s);
    QCOMPARE(languageOf(u"12345 67890"_s), QString());
    QCOMPARE(classOf(u"This Agreement binds the parties. Each party accepts the termination clause and liability."_s, false), u"contract"_s);
    QCOMPARE(classOf(u"lorem ipsum"_s, false), u"other"_s);
}

void TestYaviText::summaryIsQuoted()
{
    const QString text = u"The reactor cools itself by gravity. Lunch was fine. When power fails, water falls onto the reactor by gravity and cools the reactor core. "
                         "Birds sang. The design of the reactor needs no pumps for cooling."_s;
    const QString summary = summaryOf(text, 150);
    QVERIFY(summary.contains(u"reactor"));
    QVERIFY(!summary.contains(u"Lunch") && !summary.contains(u"Birds"));
    QVERIFY(summary.size() <= 150);
    for (const Sentence &sentence : sentencesOf(summary))
        QVERIFY(text.contains(summary.mid(sentence.start, sentence.length)));
}

void TestYaviText::statesMoveOnlyForward()
{
    using enum DocumentState;
    QVERIFY(mayBecome(Queued, Processing) && mayBecome(Processing, Ready) && mayBecome(Failed, Queued) && mayBecome(Cancelled, Queued));
    QVERIFY(!mayBecome(Ready, Processing) && !mayBecome(Queued, Ready) && !mayBecome(Ready, Queued) && !mayBecome(Failed, Ready));
    for (const auto state : {Queued, Processing, Ready, Failed, Cancelled})
        QCOMPARE(stateOf(stateName(state)), state);
}

void TestYaviText::privateAddressesAreNoEgress_data()
{
    QTest::addColumn<bool>("isPublic");
    for (const char *address : {"127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "255.255.255.255",
             "198.18.0.1", "192.0.2.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "2001:db8::1"})
        QTest::newRow(address) << false;
    for (const char *address : {"1.1.1.1", "172.32.0.1", "193.0.0.1", "2606:4700::1111", "::ffff:1.1.1.1"})
        QTest::newRow(address) << true;
}

void TestYaviText::privateAddressesAreNoEgress()
{
    QTEST(egress::isPublic(QHostAddress(QString::fromLatin1(QTest::currentDataTag()))), "isPublic");
}

void TestYaviText::urlsThatAreNotFetched()
{
    for (const char *url : {"http://1.1.1.1/", "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://1.1.1.1:22/", "https://user@1.1.1.1/", "file:///etc/passwd", "https://",
             "https://2130706433/", "https://0x7f.1/", "ftp://1.1.1.1/"}) {
        const auto checked = egress::check(QUrl(QString::fromLatin1(url), QUrl::StrictMode));
        QVERIFY2(!checked, url);
    }
    QCOMPARE(egress::check(QUrl(u"https://1.1.1.1/a"_s)).value_or(QHostAddress()), QHostAddress(u"1.1.1.1"_s));
}

void TestYaviText::multipart()
{
    const QByteArray type = "multipart/form-data; boundary=\"xYz\"";
    const QByteArray body = "--xYz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a b.txt\"\r\nContent-Type: text/plain\r\n\r\nline\r\n--x\r\n--xYz\r\n"
                            "Content-Disposition: form-data; name=namespace\r\n\r\nns1\r\n--xYz--\r\n";
    const auto form = MultipartBody::parse(type, body);
    QVERIFY(form.has_value());
    QCOMPARE(form->parts.size(), 2);
    QCOMPARE(form->find(u"file"_s)->fileName, u"a b.txt"_s);
    QCOMPARE(form->find(u"file"_s)->bytes, QByteArray("line\r\n--x"));
    QCOMPARE(form->text(u"namespace"_s), u"ns1"_s);
    for (qsizetype cut = 0; cut + 4 < body.size(); ++cut)
        QVERIFY(!MultipartBody::parse(type, body.left(cut)));
    QVERIFY(!MultipartBody::parse("multipart/form-data", body));
}

void TestYaviText::bothDialectsOfYavi()
{
    const auto json = [](const char *text) { return QJsonDocument::fromJson(text); };
    const auto wrapped = RemoteYavi::readSearch(json(R"({"documents":[{"id":"1","title":"T","content":"c"},{"id":2,"title":"U","content":"d"}],"totalCount":2,"relevanceScores":[0.9,0.4]})"));
    QCOMPARE(wrapped.passages.size(), 2);
    QCOMPARE(wrapped.passages[1].document, u"2"_s);
    QCOMPARE(wrapped.passages[1].score, 0.4);
    const auto bare = RemoteYavi::readSearch(json(R"([{"id":"1","name":"T","snippet":"c","score":0.5}])"));
    QCOMPARE(bare.passages.value(0).name, u"T"_s);
    QCOMPARE(bare.passages.value(0).text, u"c"_s);
    QVERIFY(RemoteYavi::readSearch(json("{}")).passages.isEmpty());
    const auto answer = RemoteYavi::readAnswer(json(R"({"response":"r [1]","sources":[{"id":"1","name":"T","content":"c"}]})"));
    QCOMPARE(answer.text, u"r [1]"_s);
    QCOMPARE(answer.citations.value(0).quote, u"c"_s);
}

QTEST_GUILESS_MAIN(TestYaviText)
#include "test_yavi_text.moc"
