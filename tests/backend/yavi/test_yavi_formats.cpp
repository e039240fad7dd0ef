// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// E-mail, pictures of text, and readers in processes of their own; what embeds by meaning; vectors as fast as they are exact.
#include "backend/yavi/search/Embedder.h"
#include "backend/yavi/search/NgramVector.h"
#include "backend/yavi/search/VectorIndex.h"
#include "backend/yavi/text/MailText.h"
#include "backend/yavi/text/ReaderProcess.h"
#include "backend/yavi/text/TextExtractor.h"
#include "tests/backend/support/TestServer.h"
#include "tests/backend/yavi/DocumentMaker.h"
#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTcpServer>
#include <QThread>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace dyad;
using namespace dyad::backend::yavi;
namespace make = dyad::test::make;

class TestYaviFormats : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mailIsRead_data();
    void mailIsRead();
    void picturesAreRecognised();
    void readerIsAnotherProcess();
    void nearestIsExact();
    void modelsAreNotCompared();
    void searchesByMeaning();

private:
    QString file(const QString &name, const QByteArray &bytes);
    QTemporaryDir m_folder;
};

QString TestYaviFormats::file(const QString &name, const QByteArray &bytes)
{
    QFile out(m_folder.filePath(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write");
    return out.fileName();
}

void TestYaviFormats::mailIsRead_data()
{
    QTest::addColumn<QByteArray>("mail");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("says");
    QTest::newRow("plain") << QByteArray("From: a@example.org\r\nSubject: Hello\r\n\r\nGood morning.\r\n") << u"Hello"_s << u"Good morning."_s;
    QTest::newRow("encoded") << QByteArray("From: =?utf-8?Q?J=C3=BCrgen?= <j@example.org>\nSubject: =?utf-8?B?R3LDvMOfZQ==?= =?utf-8?Q?_aus_K=C3=B6ln?=\nContent-Type: text/plain; charset=utf-8\n"
                                        "Content-Transfer-Encoding: quoted-printable\n\nDie F=C3=A4hre f=\n=C3=A4hrt.\n") << u"Grüße aus Köln"_s << u"Die Fähre fährt."_s;
    QTest::newRow("latin") << QByteArray("From: x\nSubject: s\nContent-Type: text/plain; charset=iso-8859-1\n\nf\xfcnf\n") << u"s"_s << u"fünf"_s;
    QTest::newRow("alternatives") << QByteArray("From: x\nSubject: two\nContent-Type: multipart/alternative; boundary=\"b1\"\n\n--b1\nContent-Type: text/plain\n\nThe plain words.\n--b1\nContent-Type: text/html\n\n<p>The <b>html</b> words.</p>\n--b1--\n")
                                  << u"two"_s << u"The plain words."_s;
    QTest::newRow("html only") << QByteArray("From: x\nSubject: h\nContent-Type: text/html\n\n<p>Only <b>html</b> &amp; more.</p>\n") << u"h"_s << u"Only html & more."_s;
    QTest::newRow("attachment") << QByteArray("From: x\nSubject: att\nContent-Type: multipart/mixed; boundary=q\n\n--q\nContent-Type: text/plain\n\nSee the plan.\n--q\nContent-Type: application/pdf; name=\"plan.pdf\"\n"
                                              "Content-Disposition: attachment; filename=\"plan.pdf\"\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--q--\n") << u"att"_s << u"plan.pdf"_s;
    QByteArray deep = "From: x\nSubject: deep\n";
    for (int i = 0; i < 100; ++i)
        deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b" + QByteArray::number(i) + "\n";
    QTest::newRow("nested for ever") << deep << u"deep"_s << QString();
}

void TestYaviFormats::mailIsRead()
{
    QFETCH(QByteArray, mail);
    QFETCH(QString, heading);
    QFETCH(QString, says);
    QCOMPARE(kindOf(u"a.eml"_s, mail), DocumentKind::Mail);
    const auto text = textOfMail(mail);
    QVERIFY2(text, text ? "" : text.error().message.c_str());
    QCOMPARE(text->headings.value(0).title, heading);
    QVERIFY2(text->text.contains(says), qPrintable(text->text));
    QVERIFY(!textOfMail("nothing of a mail"));
}

void TestYaviFormats::picturesAreRecognised()
{
    QImage image(900, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        QFont font(u"DejaVu Sans"_s);
        font.setPixelSize(48);
        painter.setFont(font);
        painter.setPen(Qt::black);
        painter.drawText(image.rect(), Qt::AlignCenter, u"Harbour master: 4711"_s);
    }
    const QString path = m_folder.filePath(u"sign.png"_s);
    QVERIFY(image.save(path));
    const auto text = extractText(path, u"sign.png"_s, newCancelFlag());
    if (QStandardPaths::findExecutable(u"tesseract"_s).isEmpty()) {
        QCOMPARE(text.error().code, std::string("reader-missing"));
        QSKIP("tesseract is not installed");
    }
    QVERIFY2(text, text ? "" : text.error().message.c_str());
    QVERIFY2(text->text.contains(u"4711"), qPrintable(text->text));
    const auto broken = extractText(file(u"broken.png"_s, "\x89PNG\r\n\x1a\n but no"), u"broken.png"_s, newCancelFlag());
    QVERIFY(!broken);
}

void TestYaviFormats::readerIsAnotherProcess()
{
    const QByteArray docx = make::docx(u"Lease"_s, {u"The tenant pays."_s});
    const auto far = readerprocess::read(file(u"lease.docx"_s, docx), u"lease.docx"_s, newCancelFlag());
    QVERIFY2(far, far ? "" : far.error().message.c_str());
    const auto near = extractText(DocumentKind::Office, docx);
    QCOMPARE(far->text, near->text);
    QCOMPARE(far->headings.size(), near->headings.size());
    QCOMPARE(far->headings[0].title, u"Lease"_s);
    const auto bomb = readerprocess::read(file(u"bomb.docx"_s, make::zip({{"word/document.xml", QByteArray(8 << 20, 'a')}})), u"bomb.docx"_s, newCancelFlag());
    QCOMPARE(bomb.error().code, std::string("zip-bomb"));
    // One that is told to stop stops.
    const CancelFlag flag = newCancelFlag();
    flag->store(true);
    QCOMPARE(readerprocess::read(m_folder.filePath(u"lease.docx"_s), u"lease.docx"_s, flag).error().code, std::string("cancelled"));
}

/// By columns, in portions, for vectors with few numbers and with many: what comparing one by one finds, in that order.
void TestYaviFormats::nearestIsExact()
{
    QRandomGenerator random(11);
    const auto vector = [&](int of256) {
        QByteArray bytes(ngram::Dimensions, 0);
        for (char &byte : bytes)
            byte = int(random.bounded(256)) < of256 ? char(int(random.bounded(256)) - 128) : char(0);
        return bytes;
    };
    VectorIndex index;
    QVector<VectorIndex::Item> all;
    for (int document = 0; document < 40; ++document) {
        for (int portion = 0; portion < 2; ++portion) {
            QVector<VectorIndex::Item> items;
            for (int i = 0, count = int(random.bounded(50)); i < count; ++i)
                items.append({all.size() + i + 1, vector(200)});
            index.add(QString::number(document), items);
            all.append(items);
        }
    }
    QCOMPARE(index.size(), all.size());
    for (const int of256 : {3, 20, 256}) {
        const QByteArray wanted = vector(of256);
        std::ranges::stable_sort(all, [&](const auto &a, const auto &b) {
            const double left = ngram::similarity(wanted.constData(), a.vector.constData()), right = ngram::similarity(wanted.constData(), b.vector.constData());
            return left != right ? left > right : a.chunk < b.chunk;
        });
        QVector<qint64> best;
        for (const auto &item : all.first(20))
            best.append(item.chunk);
        QCOMPARE(index.nearest(wanted, 20, -1000, nullptr), best);
    }
}

void TestYaviFormats::modelsAreNotCompared()
{
    QVector<double> numbers(1536);
    QRandomGenerator random(3);
    for (double &one : numbers)
        one = random.generateDouble() - 0.5;
    const QByteArray a = Embedder::projected(numbers, u"model-a"_s), b = Embedder::projected(numbers, u"model-b"_s);
    QCOMPARE(a.size(), ngram::Dimensions + 1);
    QCOMPARE(a.first(ngram::Dimensions), b.first(ngram::Dimensions));
    VectorIndex index;
    index.add(u"d"_s, {{1, a}});
    QCOMPARE(index.nearest(a, 5, 0.5, nullptr), QVector<qint64>{1});
    QVERIFY(index.nearest(b, 5, 0.0, nullptr).isEmpty());
    QVERIFY(index.nearest(a.first(ngram::Dimensions), 5, 0.0, nullptr).isEmpty());
    // Distances stay nearly what they were: half alike is half alike.
    QVector<double> other(1536);
    for (qsizetype i = 0; i < other.size(); ++i)
        other[i] = i % 2 == 0 ? numbers[i] : random.generateDouble() - 0.5;
    const double similar = ngram::similarity(a.constData(), Embedder::projected(other, u"model-a"_s).constData());
    QVERIFY2(similar > 0.3 && similar < 0.7, qPrintable(QString::number(similar)));
}

/// A model that knows one thing: a vessel is a ship.
void TestYaviFormats::searchesByMeaning()
{
    QTcpServer model;
    QVERIFY(model.listen(QHostAddress::LocalHost));
    QObject::connect(&model, &QTcpServer::newConnection, &model, [&model] {
        QTcpSocket *socket = model.nextPendingConnection();
        auto buffer = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, buffer] {
            *buffer += socket->readAll();
            const qsizetype end = buffer->indexOf("\r\n\r\n"), at = buffer->toLower().indexOf("content-length: ");
            if (end < 0 || buffer->size() < end + 4 + buffer->mid(at + 16, buffer->indexOf("\r\n", at) - at - 16).toLongLong())
                return;
            QJsonArray data;
            const QJsonArray input = QJsonDocument::fromJson(buffer->mid(end + 4))[u"input"_s].toArray();
            for (int i = 0; i < input.size(); ++i) {
                const QString text = input[i].toString().toLower();
                const bool ship = text.contains(u"ship") || text.contains(u"vessel"), bread = text.contains(u"bread") || text.contains(u"loaf");
                data.append(QJsonObject{{u"index"_s, i}, {u"embedding"_s, QJsonArray{ship ? 1.0 : 0.01, bread ? 1.0 : 0.01, 0.1}}});
            }
            const QByteArray body = QJsonDocument(QJsonObject{{u"data"_s, data}}).toJson(QJsonDocument::Compact);
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            socket->disconnectFromHost();
            buffer->clear();
        });
    });
    backend::Config config;
    config.knowledge.embeddingsUrl = u"http://127.0.0.1:%1/v1"_s.arg(model.serverPort());
    config.knowledge.embeddingsModel = u"toy"_s;
    QString first;
    // The server blocks on the model, and the model lives in this thread: the test's calls do not block it.
    std::unique_ptr<QThread> thread(QThread::create([&] {
        test::TestServer server(config);
        const QString token = server.adminToken(), project = server.newProject(token);
        const auto upload = [&](const QString &name, const QByteArray &bytes) {
            const QByteArray head = "POST /api/v1/projects/" + project.toUtf8() + "/documents?name=" + name.toUtf8() + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.toUtf8();
            const QString id = server.raw(head + "\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes).json()[u"id"_s].toString();
            for (int i = 0; i < 400 && server.call("GET", u"projects/%1/documents/%2"_s.arg(project, id), {}, token).json()[u"state"_s] != u"ready"_s; ++i)
                QThread::msleep(25);
        };
        upload(u"sea.txt"_s, "A vessel lay at anchor.");
        upload(u"bakery.txt"_s, "The loaf was warm.");
        first = server.call("POST", u"projects/%1/search"_s.arg(project), {{u"text"_s, u"ship"_s}}, token).json()[u"results"_s][0][u"name"_s].toString();
    }));
    thread->start();
    QTRY_VERIFY_WITH_TIMEOUT(thread->isFinished(), 60'000);
    QCOMPARE(first, u"sea.txt"_s);
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestYaviFormats test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_yavi_formats.moc"
