// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What goes to an OpenTelemetry collector, decoded by OpenTelemetry's own definitions.
#include "backend/platform/telemetry/Otlp.h"
#include "backend/platform/telemetry/Trace.h"
#include "tests/backend/support/TestServer.h"
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace dyad;
using namespace dyad::backend;
using namespace Qt::StringLiterals;
using test::TestServer;

class TestTelemetry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void spansBelongTogether();
    void nothingIsKeptWhileNobodyListens();
    void spansAreBounded();
    void aCollectorUnderstandsIt();
    void cleanupTestCase()
    {
        m_collector.kill();
        m_collector.waitForFinished();
    }

private:
    /// The next request that the collector got.
    QJsonObject request();
    static QHash<QString, QString> attributesOf(const QJsonValue &of);
    QProcess m_collector;
    int m_port = 0;
};

void TestTelemetry::initTestCase()
{
    const QString work = QStringLiteral(DYAD_TELEMETRY_WORK);
    QProcess install;
    install.start(QStringLiteral(DYAD_SOURCE "/tests/support/npm-install"), {QStringLiteral(DYAD_SOURCE "/tests/backend/telemetry/package.json"), work});
    if (!install.waitForFinished(240'000) || install.exitCode() == 77)
        return;
    QCOMPARE(install.exitCode(), 0);
    m_collector.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_collector.start(u"node"_s, {QStringLiteral(DYAD_SOURCE "/tests/backend/telemetry/collector.cjs"), work});
    m_port = request()[u"port"_s].toInt();
    QVERIFY(m_port > 0);
}

QJsonObject TestTelemetry::request()
{
    QDeadlineTimer until(20'000);
    while (!m_collector.canReadLine() && !until.hasExpired() && m_collector.waitForReadyRead(int(until.remainingTime())))
        ;
    return QJsonDocument::fromJson(m_collector.readLine()).object();
}

QHash<QString, QString> TestTelemetry::attributesOf(const QJsonValue &of)
{
    QHash<QString, QString> all;
    for (const QJsonValue &one : of[u"attributes"_s].toArray())
        all.insert(one[u"key"_s].toString(), one[u"value"_s][u"stringValue"_s].toString());
    return all;
}

void TestTelemetry::spansBelongTogether()
{
    Trace::instance().setEnabled(true);
    (void)Trace::instance().take();
    {
        SpanScope outer("outer", Span::Kind::Server, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        SpanScope inner("inner", Span::Kind::Client);
        QCOMPARE(SpanScope::currentTraceParent(), inner.traceParent());
        QVERIFY(inner.traceParent().startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
    }
    for (const QByteArray &bad : {QByteArray("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331"), QByteArray("01-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                                  QByteArray("00-00000000000000000000000000000000-b7ad6b7169203331-01"), QByteArray("00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"), QByteArray("x")}) {
        const SpanScope alone("alone", Span::Kind::Server, bad);
        QVERIFY2(!alone.traceParent().contains("0af7651916cd43dd"), bad);
    }
    const auto spans = Trace::instance().take();
    QCOMPARE(spans.size(), size_t(7));
    QCOMPARE(spans[0].name, QByteArray("inner"));
    QCOMPARE(spans[0].parent, spans[1].id);
    QCOMPARE(spans[1].parent.toHex(), QByteArray("b7ad6b7169203331"));
    QVERIFY(spans[0].start >= spans[1].start && spans[0].end <= spans[1].end && spans[0].end >= spans[0].start);
    Trace::instance().setEnabled(false);
}

void TestTelemetry::nothingIsKeptWhileNobodyListens()
{
    {
        SpanScope span("unheard", Span::Kind::Server);
        span.set("a", "b");
        QVERIFY(span.traceParent().isEmpty() && SpanScope::currentTraceParent().isEmpty());
    }
    QVERIFY(Trace::instance().take().empty());
}

void TestTelemetry::spansAreBounded()
{
    Trace::instance().setEnabled(true);
    for (size_t i = 0; i < Trace::MostSpans + 10; ++i)
        SpanScope span("many", Span::Kind::Internal);
    Trace::instance().setEnabled(false);
    QCOMPARE(Trace::instance().take().size(), Trace::MostSpans);
    QCOMPARE(Trace::instance().dropped(), quint64(10));
}

void TestTelemetry::aCollectorUnderstandsIt()
{
    if (m_port == 0)
        QSKIP("the packages of OpenTelemetry cannot be installed here");
    const QTemporaryDir folder;
    QFile headers(folder.filePath(u"headers"_s));
    QVERIFY(headers.open(QIODevice::WriteOnly) && headers.write("X-Api-Key: secret of the collector\n") > 0 && headers.flush());
    Config config;
    config.operations.otlpEndpoint = u"http://127.0.0.1:%1"_s.arg(m_port);
    config.operations.otlpHeaderFile = headers.fileName();
    config.operations.otlpSeconds = 1;
    TestServer server(config);
    const auto answer = server.raw("GET /api/v1/server HTTP/1.1\r\nHost: x\r\nX-Correlation-ID: find-me\r\ntraceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n\r\n");
    QCOMPARE(answer.status, 200);
    QCOMPARE(server.call("GET", u"projects/nothing"_s, {}, server.adminToken()).status, 404);
    QJsonObject ours, refused, histogram, counter;
    for (int i = 0; i < 20 && (ours.isEmpty() || refused.isEmpty() || histogram.isEmpty() || counter[u"sum"_s][u"dataPoints"_s][0][u"asDouble"_s].toDouble() < 1); ++i) {
        const QJsonObject got = request();
        QVERIFY2(!got.isEmpty() && !got.contains(u"error"_s), QJsonDocument(got).toJson().constData());
        QCOMPARE(got[u"key"_s].toString(), u"secret of the collector"_s);
        for (const QJsonValue &resource : got[u"message"_s][u"resourceSpans"_s].toArray()) {
            QCOMPARE(attributesOf(resource[u"resource"_s])[u"service.name"_s], u"dyad-server"_s);
            for (const QJsonValue &span : resource[u"scopeSpans"_s][0][u"spans"_s].toArray()) {
                if (attributesOf(span)[u"correlation.id"_s] == u"find-me"_s)
                    ours = span.toObject();
                if (attributesOf(span)[u"http.response.status_code"_s] == u"404"_s)
                    refused = span.toObject();
            }
        }
        for (const QJsonValue &metric : got[u"message"_s][u"resourceMetrics"_s][0][u"scopeMetrics"_s][0][u"metrics"_s].toArray()) {
            if (metric[u"name"_s] == u"dyad_commit_seconds"_s)
                histogram = metric.toObject();
            if (metric[u"name"_s] == u"dyad_http_answers_total"_s)
                counter = metric.toObject();
        }
    }
    QCOMPARE(ours[u"name"_s].toString(), u"GET /api/v1/server"_s);
    QCOMPARE(ours[u"traceId"_s].toString(), u"0af7651916cd43dd8448eb211c80319c"_s);
    QCOMPARE(ours[u"parentSpanId"_s].toString(), u"b7ad6b7169203331"_s);
    QCOMPARE(ours[u"kind"_s].toInt(), 2);
    QVERIFY(ours[u"endTimeUnixNano"_s].toString().toLongLong() >= ours[u"startTimeUnixNano"_s].toString().toLongLong());
    QCOMPARE(attributesOf(refused)[u"http.route"_s], u"/api/v1/projects/{id}"_s);
    const QJsonValue point = histogram[u"histogram"_s][u"dataPoints"_s][0];
    QCOMPARE(point[u"bucketCounts"_s].toArray().size(), point[u"explicitBounds"_s].toArray().size() + 1);
    QCOMPARE(counter[u"sum"_s][u"isMonotonic"_s].toBool(), true);
    QCOMPARE(counter[u"sum"_s][u"aggregationTemporality"_s].toInt(), 2);
}

QTEST_GUILESS_MAIN(TestTelemetry)
#include "test_telemetry.moc"
