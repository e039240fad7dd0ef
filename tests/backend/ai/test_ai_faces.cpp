// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What our own endpoints say, as a client of another's making reads it.
#include "backend/ai/faces/AnthropicFace.h"
#include "backend/ai/faces/CompletionFace.h"
#include "backend/ai/faces/GeminiFace.h"
#include "backend/ai/faces/OpenAiChatFace.h"
#include "backend/ai/faces/OpenAiResponsesFace.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dyad::backend::ai;
using namespace Qt::StringLiterals;
using Kind = StreamEvent::Kind;

namespace {

QJsonObject asked() { return {{"model"_L1, u"m"_s}, {"max_tokens"_L1, 100}, {"input"_L1, u"hi"_s}, {"stream"_L1, true}, {"messages"_L1, QJsonArray{QJsonObject{{"role"_L1, u"user"_s}, {"content"_L1, u"hi"_s}}}}}; }

Usage used()
{
    Usage usage;
    usage.inputUncached = 10;
    usage.cacheRead = 4;
    usage.cacheWrite1h = 2;
    usage.outputText = 5;
    usage.outputReasoning = 3;
    usage.reported = true;
    return usage;
}

StreamEvents thoughtTextAndCall()
{
    StreamEvent call = StreamEvent::toolCall(0, u"call_1"_s, u"read"_s);
    call.signature = u"SIG"_s;
    return {StreamEvent::started(u"id1"_s, u"m-1"_s), StreamEvent::of(Kind::Reasoning, u"hm"_s), StreamEvent::of(Kind::Text, u"Hel"_s), StreamEvent::of(Kind::Text, u"lo"_s), call,
        StreamEvent::toolArguments(0, u"{\"path\":1}"_s), StreamEvent::ofUsage(used()), StreamEvent::finished(StopReason::Tool, u"tool_calls"_s)};
}

QByteArray streamed(Face &face, const StreamEvents &events)
{
    QByteArray bytes;
    for (const StreamEvent &event : events)
        bytes += face.encode(event);
    return bytes;
}

QList<QJsonObject> dataOf(const QByteArray &bytes)
{
    QList<QJsonObject> list;
    for (const QByteArray &line : bytes.split('\n'))
        if (line.startsWith("data: {"))
            list.append(QJsonDocument::fromJson(line.mid(6)).object());
    return list;
}

} // namespace

class TestAiFaces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void responsesAreNumberedInOrder();
    void responsesInOnePieceHaveAll();
    void responsesThatWereCutSaySo();
    void chatCarriesUsageOnlyWhereAsked();
    void chatCarriesSignatures();
    void messagesNameTheSequence();
    void messagesTellCacheWrites();
    void geminiStreamsEventsOrOneArray();
    void toolsOfProvidersAreRefused();
    void errorsHaveTheirLanguagesWords_data();
    void errorsHaveTheirLanguagesWords();
    void azureNamesDeployments();
    void spentBudgetIs402InOurOwnCalls();
};

void TestAiFaces::responsesAreNumberedInOrder()
{
    OpenAiResponsesFace face;
    QVERIFY(face.decode(asked()));
    const QByteArray bytes = streamed(face, thoughtTextAndCall());
    QStringList types;
    int number = 0;
    for (const QJsonObject &event : dataOf(bytes)) {
        QCOMPARE(event["sequence_number"_L1].toInt(-1), number++);
        types.append(event["type"_L1].toString().mid(9));
    }
    QCOMPARE(types, QStringList({u"created"_s, u"in_progress"_s,
        u"output_item.added"_s, u"reasoning_summary_part.added"_s, u"reasoning_summary_text.delta"_s, u"reasoning_summary_text.done"_s, u"reasoning_summary_part.done"_s, u"output_item.done"_s,
        u"output_item.added"_s, u"content_part.added"_s, u"output_text.delta"_s, u"output_text.delta"_s, u"output_text.done"_s, u"content_part.done"_s, u"output_item.done"_s,
        u"output_item.added"_s, u"function_call_arguments.delta"_s, u"function_call_arguments.done"_s, u"output_item.done"_s, u"completed"_s}));
    const QJsonArray output = dataOf(bytes).last()["response"_L1]["output"_L1].toArray();
    QCOMPARE(output.size(), 3);
    int place = 0;
    for (const QJsonObject &event : dataOf(bytes))
        if (event["type"_L1] == "response.output_item.done"_L1) {
            QCOMPARE(event["output_index"_L1].toInt(), place);
            QCOMPARE(event["item"_L1]["id"_L1], output[place]["id"_L1]);
            ++place;
        }
    const QJsonValue usage = dataOf(bytes).last()["response"_L1]["usage"_L1];
    QCOMPARE(usage["input_tokens"_L1].toInt(), 16);
    QCOMPARE(usage["output_tokens"_L1].toInt(), 8);
    QCOMPARE(usage["output_tokens_details"_L1]["reasoning_tokens"_L1].toInt(), 3);
}

void TestAiFaces::responsesInOnePieceHaveAll()
{
    OpenAiResponsesFace face;
    QVERIFY(face.decode(asked()));
    ChatAnswer answer;
    for (const StreamEvent &event : thoughtTextAndCall())
        answer.add(event);
    const QJsonObject object = QJsonDocument::fromJson(face.whole(answer)).object();
    QCOMPARE(object["status"_L1].toString(), u"completed"_s);
    QCOMPARE(object["output"_L1][0]["type"_L1].toString(), u"reasoning"_s);
    QCOMPARE(object["output"_L1][1]["content"_L1][0]["text"_L1].toString(), u"Hello"_s);
    QCOMPARE(object["output"_L1][2]["call_id"_L1].toString(), u"call_1"_s);
}

void TestAiFaces::responsesThatWereCutSaySo()
{
    for (const StopReason stop : {StopReason::Length, StopReason::Context, StopReason::Budget, StopReason::Filter}) {
        OpenAiResponsesFace face;
        QVERIFY(face.decode(asked()));
        ChatAnswer answer;
        answer.add(StreamEvent::of(Kind::Text, u"Hel"_s));
        answer.add(StreamEvent::finished(stop, {}));
        const QJsonObject object = QJsonDocument::fromJson(face.whole(answer)).object();
        QCOMPARE(object["status"_L1].toString(), u"incomplete"_s);
        QCOMPARE(object["incomplete_details"_L1]["reason"_L1].toString(), stop == StopReason::Filter ? u"content_filter"_s : u"max_output_tokens"_s);
    }
}

void TestAiFaces::chatCarriesUsageOnlyWhereAsked()
{
    OpenAiChatFace plain;
    QVERIFY(plain.decode(asked()));
    const QByteArray without = streamed(plain, thoughtTextAndCall());
    QVERIFY(without.endsWith("data: [DONE]\n\n") && !without.contains("\"usage\""));
    OpenAiChatFace counting;
    QJsonObject body = asked();
    body["stream_options"_L1] = QJsonObject{{"include_usage"_L1, true}};
    QVERIFY(counting.decode(body));
    const auto chunks = dataOf(streamed(counting, thoughtTextAndCall()));
    QVERIFY(chunks.last()["choices"_L1].toArray().isEmpty());
    QCOMPARE(chunks.last()["usage"_L1]["prompt_tokens"_L1].toInt(), 16);
    QCOMPARE(chunks.last()["usage"_L1]["prompt_tokens_details"_L1]["cached_tokens"_L1].toInt(), 4);
    for (qsizetype i = 0; i + 1 < chunks.size(); ++i)
        QVERIFY(chunks[i].contains("usage"_L1) && chunks[i]["usage"_L1].isNull());
    QCOMPARE(chunks[chunks.size() - 2]["choices"_L1][0]["finish_reason"_L1].toString(), u"tool_calls"_s);
}

void TestAiFaces::chatCarriesSignatures()
{
    OpenAiChatFace face;
    QVERIFY(face.decode(asked()));
    QString seen;
    for (const QJsonObject &chunk : dataOf(streamed(face, thoughtTextAndCall())))
        seen += chunk["choices"_L1][0]["delta"_L1]["tool_calls"_L1][0]["extra_content"_L1]["google"_L1]["thought_signature"_L1].toString();
    QCOMPARE(seen, u"SIG"_s);
    QJsonObject body = asked();
    const QJsonObject call{{"id"_L1, u"call_1"_s}, {"type"_L1, u"function"_s}, {"function"_L1, QJsonObject{{"name"_L1, u"read"_s}, {"arguments"_L1, u"{}"_s}}},
        {"extra_content"_L1, QJsonObject{{"google"_L1, QJsonObject{{"thought_signature"_L1, u"SIG"_s}}}}}};
    body["messages"_L1] = QJsonArray{QJsonObject{{"role"_L1, u"assistant"_s}, {"tool_calls"_L1, QJsonArray{call}}}};
    const auto request = OpenAiChatFace().decode(body);
    QVERIFY(request);
    QCOMPARE(request->messages[0].parts[0].signature, u"SIG"_s);
}

void TestAiFaces::messagesNameTheSequence()
{
    AnthropicFace face;
    QJsonObject body = asked();
    body["stop_sequences"_L1] = QJsonArray{u"END"_s};
    body["cache_control"_L1] = QJsonObject{{"type"_L1, u"ephemeral"_s}, {"ttl"_L1, u"1h"_s}};
    const auto request = face.decode(body);
    QVERIFY(request);
    QCOMPARE(request->messages.last().parts.last().cacheTtl, u"1h"_s);
    const QByteArray bytes = streamed(face, {StreamEvent::started(u"1"_s, u"m"_s), StreamEvent::of(Kind::Text, u"Hel"_s), StreamEvent::finished(StopReason::Stop, u"stop_sequence"_s)});
    const QJsonObject delta = dataOf(bytes)[dataOf(bytes).size() - 2]["delta"_L1].toObject();
    QCOMPARE(delta["stop_reason"_L1].toString(), u"stop_sequence"_s);
    QCOMPARE(delta["stop_sequence"_L1].toString(), u"END"_s);
}

void TestAiFaces::messagesTellCacheWrites()
{
    AnthropicFace face;
    QVERIFY(face.decode(asked()));
    ChatAnswer answer;
    for (const StreamEvent &event : thoughtTextAndCall())
        answer.add(event);
    const QJsonObject object = QJsonDocument::fromJson(face.whole(answer)).object();
    QCOMPARE(object["stop_reason"_L1].toString(), u"tool_use"_s);
    QCOMPARE(object["usage"_L1]["input_tokens"_L1].toInt(), 10);
    QCOMPARE(object["usage"_L1]["cache_creation"_L1]["ephemeral_1h_input_tokens"_L1].toInt(), 2);
    QCOMPARE(object["content"_L1][2]["input"_L1]["path"_L1].toInt(), 1);
}

void TestAiFaces::geminiStreamsEventsOrOneArray()
{
    const QJsonObject body{{"contents"_L1, QJsonArray{QJsonObject{{"role"_L1, u"user"_s}, {"parts"_L1, QJsonArray{QJsonObject{{"text"_L1, u"hi"_s}}}}}}}};
    GeminiFace events(u"m"_s, GeminiFace::Form::Events);
    QVERIFY(events.decode(body) && events.streamType().startsWith("text/event-stream"));
    const auto pieces = dataOf(streamed(events, thoughtTextAndCall()));
    QCOMPARE(pieces.last()["candidates"_L1][0]["finishReason"_L1].toString(), u"STOP"_s);
    QCOMPARE(pieces.last()["candidates"_L1][0]["content"_L1]["parts"_L1][0]["thoughtSignature"_L1].toString(), u"SIG"_s);
    QCOMPARE(pieces.last()["usageMetadata"_L1]["thoughtsTokenCount"_L1].toInt(), 3);
    GeminiFace array(u"m"_s, GeminiFace::Form::Array);
    QVERIFY(array.decode(body));
    QCOMPARE(array.streamType(), QByteArray("application/json"));
    const QJsonDocument document = QJsonDocument::fromJson(streamed(array, thoughtTextAndCall()));
    QVERIFY(document.isArray());
    QCOMPARE(document.array().size(), pieces.size());
}

void TestAiFaces::toolsOfProvidersAreRefused()
{
    QJsonObject body = asked();
    body["tools"_L1] = QJsonArray{QJsonObject{{"type"_L1, u"web_search"_s}, {"name"_L1, u"web_search"_s}}};
    QVERIFY(!OpenAiChatFace().decode(body));
    QVERIFY(!OpenAiResponsesFace().decode(body));
    QVERIFY(!AnthropicFace().decode(body));
}

void TestAiFaces::errorsHaveTheirLanguagesWords_data()
{
    QTest::addColumn<ProviderError>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("openai");
    QTest::addColumn<QString>("anthropic");
    QTest::addColumn<QString>("google");
    using K = ProviderError::Kind;
    const auto row = [](const char *name, const ProviderError &error, int status, const char *openai, const char *anthropic, const char *google) {
        QTest::newRow(name) << error << status << QString::fromLatin1(openai) << QString::fromLatin1(anthropic) << QString::fromLatin1(google);
    };
    row("bad", {K::InvalidRequest, u"x"_s, 400, {}, -1}, 400, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT");
    row("rate", {K::RateLimited, u"x"_s, 429, u"rate_limit_exceeded"_s, 1000}, 429, "rate_limit_error", "rate_limit_error", "RESOURCE_EXHAUSTED");
    row("model", {K::NotFound, u"x"_s, 404, u"model_not_found"_s, -1}, 404, "invalid_request_error", "not_found_error", "NOT_FOUND");
    row("long", {K::ContextTooLong, u"x"_s, 400, {}, -1}, 400, "invalid_request_error", "invalid_request_error", "INVALID_ARGUMENT");
    row("500", {K::Overloaded, u"x"_s, 500, {}, -1}, 500, "server_error", "api_error", "INTERNAL");
    row("529", {K::Overloaded, u"x"_s, 529, {}, -1}, 529, "server_error", "overloaded_error", "UNAVAILABLE");
    row("nobody", {K::Unavailable, u"x"_s, 503, {}, -1}, 503, "server_error", "overloaded_error", "UNAVAILABLE");
    row("timeout", {K::Timeout, u"x"_s, 0, {}, -1}, 504, "server_error", "timeout_error", "DEADLINE_EXCEEDED");
}

void TestAiFaces::errorsHaveTheirLanguagesWords()
{
    QFETCH(ProviderError, error);
    QFETCH(int, status);
    QFETCH(QString, openai);
    QFETCH(QString, anthropic);
    QFETCH(QString, google);
    const auto body = [](const Face::Refusal &refusal) { return QJsonDocument::fromJson(refusal.body)["error"_L1]; };
    const auto chat = OpenAiChatFace().refuse(error);
    QCOMPARE(chat.status, status);
    QCOMPARE(body(chat)["type"_L1].toString(), openai);
    QCOMPARE(OpenAiResponsesFace().refuse(error).body, chat.body);
    const auto messages = AnthropicFace().refuse(error);
    QCOMPARE(messages.status, status);
    QCOMPARE(body(messages)["type"_L1].toString(), anthropic);
    const auto gemini = GeminiFace().refuse(error);
    QCOMPARE(gemini.status, status);
    QCOMPARE(body(gemini)["status"_L1].toString(), google);
    QCOMPARE(body(gemini)["code"_L1].toInt(), status);
}

void TestAiFaces::azureNamesDeployments()
{
    const auto refusal = OpenAiChatFace(u"mine"_s).refuse({ProviderError::Kind::NotFound, u"x"_s, 404, u"model_not_found"_s, -1});
    QCOMPARE(refusal.status, 404);
    QCOMPARE(QJsonDocument::fromJson(refusal.body)["error"_L1]["code"_L1].toString(), u"DeploymentNotFound"_s);
}

void TestAiFaces::spentBudgetIs402InOurOwnCalls()
{
    const ProviderError spent{ProviderError::Kind::Budget, u"x"_s, 402, u"budget_exceeded"_s, -1};
    QCOMPARE(CompletionFace().refuse(spent).status, 402);
    QCOMPARE(QJsonDocument::fromJson(CompletionFace().refuse(spent).body)["code"_L1].toString(), u"budget-exceeded"_s);
    QCOMPARE(OpenAiChatFace().refuse(spent).status, 429);
    QCOMPARE(AnthropicFace().refuse(spent).status, 402);
}

QTEST_GUILESS_MAIN(TestAiFaces)
#include "test_ai_faces.moc"
