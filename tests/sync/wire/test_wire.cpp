// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "sync/wire/Cbor.h"
#include "sync/wire/Codec.h"
#include <QTest>
#include <random>
#include <set>

using namespace dyad::sync;
using namespace dyad::sync::wire;

namespace {

TextOperation sampleOperation()
{
    return TextOperation().keep(5).insert("abc").erase(3).keep(70000).insert("ü𝄞");
}

FileEntry sampleEntry()
{
    return {7, QStringLiteral("src/größe.cpp"), FileEntry::Kind::Text, 41, 1234, true, {}};
}

CommentThread sampleThread()
{
    return {QStringLiteral("t1"), 7, 41, 3, 9, 2, QStringLiteral("größe"),
            {{QStringLiteral("e1"), 1, 1700000000000, QStringLiteral("why?\n𝄞"), 1700000000001}}, 2, 1700000000002};
}

/// One of each kind, every field set.
AiQuestion sampleQuestion()
{
    return {QStringLiteral("q1"), QStringLiteral("th"), QStringLiteral("u"), QStringLiteral("why?"), {QStringLiteral("a.cpp")}, {{QStringLiteral("c1"), QStringLiteral("read"), {}, false}},
            QStringLiteral("m"), QStringLiteral("edit"), 5, 1, 2};
}

AiChunk sampleChunk()
{
    return {QStringLiteral("q1"), QStringLiteral("th"), 10, QStringLiteral("größe"), QStringLiteral("hm"), {{QStringLiteral("c1"), QStringLiteral("read"), QStringLiteral("{}")}}, QStringLiteral("n")};
}

std::vector<Message> samples()
{
    PresentInfo me{3, 1, QStringLiteral("Ada"), QStringLiteral("laptop")};
    ProjectState state{QStringLiteral("p1"), QStringLiteral("Engine"), QStringLiteral("owner"), 9, 1, 3, {sampleEntry()}, true,
                       {{1, QStringLiteral("Ada"), QStringLiteral("owner")}}, {me}, 5};
    CatchUp catchUp{7, 3, 9, 12, std::vector<PastOperation>{{4, 2, 1, sampleOperation()}}, CaughtAck{6, 5}, sampleOperation(), 8};
    Presence presence{7, 41, 12, std::vector<Presence::Range>{{1, 2}, {9, 3}}, Presence::Range{0, 900}, Activity::Typing, 17, "main", 3, 1};
    FileCreated created;
    static_cast<FileEntry &>(created) = sampleEntry();
    created.tree = 10;
    created.member = 1;
    created.req = 77;
    Joined joined;
    static_cast<PresentInfo &>(joined) = me;
    ErrorMessage error{QStringLiteral("path-taken"), QStringLiteral("There is a file of that name."),
                       About{QStringLiteral("file-create"), 7, 3, 77}, 7, 250};
    std::vector<Message> list{
        Hello{1, QStringLiteral("dyad/0.1")}, Welcome{QStringLiteral("s"), {QStringLiteral("u"), QStringLiteral("Ada")}, 1700000000000, {}},
        Join{QStringLiteral("p1"), true, QStringLiteral("laptop"), 1, true}, state, ProjectFiles{{sampleEntry()}, true}, joined, Left{3},
        Open{7, 3, 11, 6, 2}, Document{7, 41, 12, "text\n", 2}, catchUp, Close{7}, Fetch{7, 3, 4}, FileEdit{7, 41, 1, sampleOperation()},
        Ack{7, 1, 42}, FileChanged{7, 42, 12, 1, sampleOperation()}, presence,
        FileCreate{QStringLiteral("a"), FileEntry::Kind::Blob, std::string("x"), "ab", 2, true, 3}, created,
        FileRename{7, QStringLiteral("b"), 1}, FileRenamed{7, QStringLiteral("b"), 11, 1, 1}, FileDelete{7, 1}, FileDeleted{7, 12, 1, 1},
        FileMode{7, true, 1}, FileModed{7, true, 13, 1, 1}, FileReplace{7, 1, "ff", 9, 1}, FileReplaced{7, 2, "ff", 9, 14, 1, 1},
        FileAccess{7, true}, MemberChanged{3, QStringLiteral("Ada"), QStringLiteral("viewer"), false},
        Comments{7, {sampleThread()}, true},
        CommentAdd{QStringLiteral("t1"), QStringLiteral("e1"), QStringLiteral("why?"), 7, 41, 3, 9, QStringLiteral("größe"), 4},
        CommentEdit{QStringLiteral("t1"), QStringLiteral("e1"), QStringLiteral("so"), 5}, CommentDelete{QStringLiteral("t1"), QStringLiteral("e1"), 6},
        CommentResolve{QStringLiteral("t1"), false, 7}, CommentChanged{sampleThread(), 1, 8}, CommentRemoved{QStringLiteral("t1"), 7, 1, 9},
        AiGenerate{QStringLiteral("q1"), QStringLiteral("why?"), QStringLiteral("<c>"), {QStringLiteral("a.cpp")}, {{QStringLiteral("image/png"), QStringLiteral("AA==")}},
                   QStringLiteral("[]"), {{QStringLiteral("c1"), QStringLiteral("read"), QStringLiteral("text"), true}}, QStringLiteral("th"), true, QStringLiteral("m"),
                   QStringLiteral("agent"), 100, 7},
        AiCancel{QStringLiteral("q1"), 8}, AiThread{QStringLiteral("th"), QStringLiteral("Title"), true, true, QStringLiteral("u"), 9, -1}, sampleQuestion(), sampleChunk(),
        AiComplete{QStringLiteral("q1"), QStringLiteral("th"), QStringLiteral("stop"), QStringLiteral("p"), QStringLiteral("m"), 1, 2, 3, 4, QStringLiteral("c"), QStringLiteral("s")},
        AiAnswers{{sampleQuestion()}, {sampleChunk()}, true},
        AiReview{QStringLiteral("q1"), QStringLiteral("th"), QStringLiteral("a.cpp"), 1, 3, QStringLiteral("accepted"), 4, 5}, error};
    list.emplace_back(Batch{{Ack{1, 2, 3}, Left{4}}});
    return list;
}

QByteArray hex(const char *text) { return QByteArray::fromHex(text); }

void put(QByteArray &out, const char *text) { CborWriter(out).text(text); }

QByteArray ackWith(auto &&fill, int pairs)
{
    QByteArray out;
    CborWriter writer(out);
    writer.map(static_cast<uint64_t>(pairs));
    put(out, "t");
    put(out, "ack");
    fill(out, writer);
    return out;
}

} // namespace

class TestWire : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMessageComesBackAsItWas()
    {
        std::set<size_t> kinds;
        for (const Message &message : samples()) {
            const QByteArray bytes = encode(message);
            const auto back = decode(bytes);
            QVERIFY2(back.has_value(), back ? "" : back.error().message.c_str());
            QVERIFY2(*back == message, tagOf(message));
            QCOMPARE(encode(*back), bytes);
            kinds.insert(message.index());
        }
        QCOMPARE(kinds.size(), std::variant_size_v<MessageAlternatives> - 1);      // all but Unknown
    }

    void noPrefixAndNoTailIsAccepted()
    {
        for (const Message &message : samples()) {
            const QByteArray bytes = encode(message);
            for (qsizetype length = 0; length < bytes.size(); ++length) QVERIFY(!decode(QByteArrayView(bytes).first(length)));
            QVERIFY(!decode(bytes + '\x00'));
        }
    }

    void damagedBytesNeverCrash()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto list = samples();
        for (int i = 0; i < 100000; ++i) {
            QByteArray bytes = encode(list[random() % list.size()]);
            for (unsigned n = 1 + random() % 3; n > 0; --n) bytes[static_cast<qsizetype>(random() % bytes.size())] = static_cast<char>(random());
            const auto message = decode(bytes);
            // Only Unknown cannot be encoded, alone or in a batch.
            if (!message || std::holds_alternative<Unknown>(*message) || std::holds_alternative<Batch>(*message)) continue;
            const auto again = decode(encode(*message));
            QVERIFY2(again.has_value(), (std::string(tagOf(*message)) + ": " + (again ? "" : again.error().message)).c_str());
        }
    }

    void indefiniteLengthsAndAnyOrderAreAccepted()
    {
        // {_ "version": 3, "x": [_ 1, {"y": (_ h'01' h'02')}], "seq": 2, "t": (_ "a" "ck"), "doc": 1} with heads longer than needed
        const QByteArray bytes = hex("bf67") + "version" + hex("1803" "6178" "9f01a16179" "5f41014102ff" "ff") + hex("63") + "seq" + hex("190002"
                                     "6174" "7f6161" "62") + "ck" + hex("ff" "63") + "doc" + hex("1a00000001" "ff");
        const auto message = decode(bytes);
        QVERIFY2(message.has_value(), message ? "" : message.error().message.c_str());
        QVERIFY(*message == Message(Ack{1, 2, 3}));
    }

    void keysTwiceMissingOrOfAnotherTypeAreRefused()
    {
        const auto good = [](QByteArray &out, CborWriter &writer) {
            put(out, "doc"); writer.unsignedInteger(1);
            put(out, "seq"); writer.unsignedInteger(2);
            put(out, "version"); writer.unsignedInteger(3);
        };
        QVERIFY(decode(ackWith(good, 4)));
        QVERIFY(!decode(ackWith([](QByteArray &out, CborWriter &writer) { put(out, "doc"); writer.unsignedInteger(1); }, 2)));
        QVERIFY(!decode(ackWith([&](QByteArray &out, CborWriter &writer) { good(out, writer); put(out, "doc"); writer.unsignedInteger(1); }, 5)));
        QVERIFY(!decode(ackWith([&](QByteArray &out, CborWriter &writer) {
            good(out, writer);
            put(out, "new"); writer.unsignedInteger(1);
            put(out, "new"); writer.unsignedInteger(2);
        }, 6)));
        QVERIFY(decode(ackWith([&](QByteArray &out, CborWriter &writer) { good(out, writer); put(out, "new"); writer.unsignedInteger(1); }, 5)));
        QVERIFY(!decode(ackWith([](QByteArray &out, CborWriter &writer) {
            put(out, "doc"); writer.integer(-1);
            put(out, "seq"); writer.unsignedInteger(2);
            put(out, "version"); put(out, "3");
        }, 4)));
    }

    void aSecondKindIsRefused()
    {
        QVERIFY(!decode(ackWith([](QByteArray &out, CborWriter &writer) {
            put(out, "doc"); writer.unsignedInteger(1);
            put(out, "seq"); writer.unsignedInteger(2);
            put(out, "version"); writer.unsignedInteger(3);
            put(out, "t"); put(out, "left");
        }, 5)));
    }

    void unknownKindsAreNamed()
    {
        QByteArray out;
        CborWriter writer(out);
        writer.map(2);
        put(out, "t"); put(out, "later-kind");
        put(out, "req"); writer.unsignedInteger(4);
        const auto message = decode(out);
        QVERIFY(message.has_value());
        QVERIFY(*message == Message(Unknown{QStringLiteral("later-kind"), 4}));
    }

    void hugeCountsAndDepthsAreRefusedCheaply()
    {
        QVERIFY(!decode(hex("bbffffffffffffffff")));
        QVERIFY(!decode(hex("a1617f") + QByteArray(1000000, '\x81')));
        QVERIFY(!decode(hex("a26174" "6461636b" "6178") + QByteArray(1000000, '\x81')));
        QVERIFY(!decode(hex("a26174" "6461636b" "6178") + QByteArray(1000000, '\xc1')));
        QVERIFY(!decode(QByteArray()));
        QVERIFY(!decode(hex("80")));
        QVERIFY(!decode(hex("ff")));
    }

    void textThatIsNotUtf8IsRefused()
    {
        QByteArray bytes = encode(Document{1, 1, 1, "abc", {}});
        bytes.replace("abc", "a\xff" "c");
        QVERIFY(!decode(bytes));
    }

    void operationsThatAreNotCanonicalAreNamedNotFatal_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::newRow("zero") << hex("8200" "6161");
        QTest::newRow("empty text") << hex("820160");
        QTest::newRow("two keeps") << hex("83010261" "61");
        QTest::newRow("two inserts") << hex("826161" "6162");
        QTest::newRow("delete before insert") << hex("82206161");
        QTest::newRow("trailing keep") << hex("826161" "01");
        QTest::newRow("not UTF-8") << hex("8161ff");
        QTest::newRow("NUL") << hex("816100");
    }
    void operationsThatAreNotCanonicalAreNamedNotFatal()
    {
        QFETCH(QByteArray, operation);
        QVERIFY(!decodeOperation(operation));
        QByteArray bytes = encode(FileEdit{7, 1, 2, TextOperation::insertion(0, "MARK")});
        bytes.replace(hex("81644d41524b"), operation);
        const auto message = decode(bytes);
        QVERIFY(message.has_value());
        const auto &edit = std::get<FileEdit>(*message);
        QVERIFY(!edit.op.refused.empty());
        QVERIFY(edit.op.op.isEmpty());
        QCOMPARE(edit.seq, Sequence(2));
    }

    /// A byte as it comes may be a hundred in memory: 24 MiB of them are not believed.
    void listsTakeOnlySoMuchMemory()
    {
        AiGenerate asks;
        asks.id = QStringLiteral("question-1");
        asks.about.assign(size_t(100'000), QString());
        const QByteArray some = encode(asks);
        QVERIFY(decode(some));
        asks.about.assign(size_t(3'000'000), QString());
        QVERIFY(!decode(encode(asks)));
        const std::vector<QByteArray> parts(size_t(40), some);          // nor in pieces
        QVERIFY(!decode(encodeBatch(parts)));
        Presence presence;
        presence.selections.emplace(size_t(5'000'000), Presence::Range(0, 0));
        QVERIFY(!decode(encode(presence)));
    }

    /// Others' edits cut the components of an operation in two: what is stored may have more than anybody may send.
    void whatIsStoredMayHaveMoreComponents()
    {
        TextOperation op;
        for (int i = 0; i < 500'001; ++i) op.keep(1).erase(1);
        QCOMPARE(decodeOperation(encodeOperation(op)).value(), op);
        const auto message = decode(encode(FileEdit{7, 1, 2, op}));
        QVERIFY(message && !std::get<FileEdit>(*message).op.refused.empty());
    }

    void operationsThatAreNoListsOfNumbersAndTextsAreFatal()
    {
        QByteArray bytes = encode(FileEdit{7, 1, 2, TextOperation::insertion(0, "MARK")});
        bytes.replace(hex("81644d41524b"), hex("81f5"));
        QVERIFY(!decode(bytes));
    }

    void batchesAreSplicedFromEncodedMessages()
    {
        const std::vector<QByteArray> parts{encodeAs(Ack{1, 2, 3}), encodeAs(FileChanged{1, 4, 2, 1, sampleOperation()})};
        const auto message = decode(encodeBatch(parts));
        QVERIFY(message.has_value());
        QVERIFY(*message == Message(Batch{{Ack{1, 2, 3}, FileChanged{1, 4, 2, 1, sampleOperation()}}}));
        const std::vector<QByteArray> nested{encodeBatch(parts)};
        QVERIFY(!decode(encodeBatch(nested)));
    }

    void operationsComeBack()
    {
        const auto back = decodeOperation(encodeOperation(sampleOperation()));
        QVERIFY(back.has_value());
        QVERIFY(*back == sampleOperation());
        QVERIFY(decodeOperation(encodeOperation({})).value().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestWire)
#include "test_wire.moc"
