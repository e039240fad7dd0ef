// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
// What must hold for all documents and operations. Each case is a list of random numbers from which documents and operations are
// drawn, so RapidCheck can shrink a failure to its simplest form.
#include "sync/text/OperationComposer.h"
#include "sync/text/TextOperation.h"
#include "tests/sync/text/OperationModel.h"
#include <QTest>
#include <array>
#include <rapidcheck.h>

using namespace dyad;
using namespace dyad::test;
using sync::Rope;

namespace {

constexpr int DefaultCases = 200000;
constexpr int Properties = 10;

std::vector<uint32_t> numbers()
{
    return *rc::gen::scale(2.0, rc::gen::arbitrary<std::vector<uint32_t>>());
}

std::string ropeApply(const std::string &document, const TextOperation &op)
{
    Rope rope(document);
    RC_ASSERT(apply(rope, op).has_value());
    return rope.text();
}

bool isBoundary(const std::string &text, int64_t position)
{
    const auto at = static_cast<size_t>(position);
    return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

} // namespace

class TestTextProperties : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void applyIsTheModel()
    {
        QVERIFY(rc::check("apply is the model, and what is built is canonical", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            const std::string document = randomText(choices, 20);
            const auto op = randomOperation(choices, document, 10);
            RC_ASSERT(isCanonical(op));
            const std::string result = ropeApply(document, op);
            RC_ASSERT(result == modelApply(document, op));
            RC_ASSERT(op.baseLength() <= static_cast<int64_t>(document.size()));
            RC_ASSERT(static_cast<int64_t>(result.size()) == static_cast<int64_t>(document.size()) + op.delta());
        }));
    }
    void transformConverges()
    {
        QVERIFY(rc::check("TP1, and transform is the protocol's rule", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            const std::string document = randomText(choices, 12);
            const auto a = randomOperation(choices, document, 6);
            const auto b = randomOperation(choices, document, 6);
            const Side side = choices.below(2) == 0 ? Side::Left : Side::Right;
            const auto [aPrime, bPrime] = transform(a, b, side);
            RC_ASSERT(isCanonical(aPrime) && isCanonical(bPrime));
            RC_ASSERT(ropeApply(ropeApply(document, a), bPrime) == ropeApply(ropeApply(document, b), aPrime));
            TextOperation inPlaceA = a;
            TextOperation inPlaceB = b;
            transformBoth(inPlaceA, inPlaceB, side);
            RC_ASSERT(inPlaceA == aPrime && inPlaceB == bPrime);
            RC_ASSERT(aPrime == modelTransform(a, b, side, document.size()));
            RC_ASSERT(bPrime == modelTransform(b, a, side == Side::Left ? Side::Right : Side::Left, document.size()));
        }));
    }
    /// Single edits take short cuts through transform and compose.
    void singleEdits()
    {
        QVERIFY(rc::check("single edits transform and compose as the long way does", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            const std::string document = randomText(choices, 8);
            const auto a = randomEdit(choices, document);
            const auto b = randomEdit(choices, document);
            auto aPrime = a;
            auto bPrime = b;
            transformBoth(aPrime, bPrime, Side::Left);
            RC_ASSERT(aPrime == modelTransform(a, b, Side::Left, document.size()));
            RC_ASSERT(bPrime == modelTransform(b, a, Side::Right, document.size()));
            RC_ASSERT(transform(a, b, Side::Left) == std::pair(aPrime, bPrime));
            const std::string between = modelApply(document, a);
            const auto next = randomEdit(choices, between);
            const auto both = compose(a, next);
            RC_ASSERT(isCanonical(both));
            RC_ASSERT(both == sync::composeAll(std::array{a, next}));
            RC_ASSERT(ropeApply(document, both) == modelApply(between, next));
        }));
    }
    void composeIsBoth()
    {
        QVERIFY(rc::check("compose is one after the other", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            const std::string document = randomText(choices, 16);
            const auto a = randomOperation(choices, document, 8);
            const std::string between = modelApply(document, a);
            const auto b = randomOperation(choices, between, 8);
            const auto both = compose(a, b);
            RC_ASSERT(isCanonical(both));
            RC_ASSERT(ropeApply(document, both) == modelApply(between, b));
        }));
    }
    void composeAllIsTheFold()
    {
        QVERIFY(rc::check("composeAll equals folding compose, component by component", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            const std::string start = randomText(choices, 10);
            std::string document = start;
            std::vector<TextOperation> operations;
            TextOperation fold;
            sync::OperationComposer growing;
            while (!choices.isExhausted()) {
                operations.push_back(randomOperation(choices, document, 4));
                document = modelApply(document, operations.back());
                fold = compose(fold, operations.back());
                growing.add(operations.back());
                if (choices.below(4) == 1)
                    RC_ASSERT(growing.result() == fold);
            }
            RC_ASSERT(composeAll(operations) == fold);
            RC_ASSERT(ropeApply(start, fold) == document);
        }));
    }
    void invertUndoes()
    {
        QVERIFY(rc::check("invert undoes", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            const std::string document = randomText(choices, 16);
            const auto op = randomOperation(choices, document, 10);
            const auto inverse = invert(op, Rope(document));
            RC_ASSERT(isCanonical(inverse));
            RC_ASSERT(ropeApply(modelApply(document, op), inverse) == document);
        }));
    }
    void positionsFollowTheirText()
    {
        QVERIFY(rc::check("a position stays before its character, or where that was", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            const std::string document = randomText(choices, 12);
            const auto op = randomOperation(choices, document, 8);
            const std::string result = modelApply(document, op);
            int64_t lastLeft = 0;
            int64_t lastRight = 0;
            int64_t position = 0;
            for (const auto &unit : units(op, document.size())) {
                if (unit.kind == Kind::Insert)
                    continue;
                const int64_t left = transformPosition(position, op, false);
                const int64_t right = transformPosition(position, op, true);
                RC_ASSERT(lastLeft <= left && lastRight <= right && left <= right && right <= static_cast<int64_t>(result.size()));
                if (unit.kind == Kind::Keep)
                    RC_ASSERT(result[static_cast<size_t>(right)] == document[static_cast<size_t>(position)]);
                lastLeft = left;
                lastRight = right;
                ++position;
            }
            RC_ASSERT(transformPosition(position, op, true) == static_cast<int64_t>(result.size()));
        }));
    }
    void strictDoorTakesCanonicalOnly()
    {
        QVERIFY(rc::check("the strict door takes what is canonical, and nothing else", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            TextOperation::StrictBuilder door;
            TextOperation lenient;
            bool accepted = true;
            size_t count = 0;
            while (!choices.isExhausted() && accepted) {
                const int64_t kind = choices.below(3);
                const int64_t length = choices.below(4);
                const std::string text = randomText(choices, 2);
                accepted = (kind == 0 ? door.keep(length) : kind == 1 ? door.insert(text) : door.erase(length)).has_value();
                kind == 0 ? lenient.keep(length) : kind == 1 ? lenient.insert(text) : lenient.erase(length);
                ++count;
            }
            const auto op = accepted ? door.finish() : sync::Expected<TextOperation>(sync::fail("bad-operation", ""));
            const bool canonical = lenient.componentCount() == count;   // normalising merged nothing, dropped nothing ...
            RC_ASSERT((!op || (canonical && *op == lenient)));
            if (accepted && canonical)                                    // ... and changed no order
                RC_ASSERT(op.has_value());
        }));
    }
    void whatDoesNotFitIsRefused()
    {
        QVERIFY(rc::check("an operation that cuts a code point or is too long changes nothing", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            const std::string document = randomText(choices, 6);
            const auto size = static_cast<int64_t>(document.size());
            TextOperation op;
            bool fits = true;
            for (int64_t n = 1 + choices.below(3); n > 0; --n) {
                const bool bad = choices.below(8) == 1;
                op.keep(choices.below(size + 2)).insert(bad ? "\xe2\x82" : "x").erase(choices.below(3));
                fits = fits && !bad;
            }
            int64_t position = 0;
            for (const auto &component : op) {
                position += component.kind == Kind::Insert ? 0 : component.length;
                fits = fits && isBoundary(document, position);
            }
            Rope rope(document);
            RC_ASSERT(validate(rope, op).has_value() == fits);
            RC_ASSERT(apply(rope, op).has_value() == fits);
            RC_ASSERT(rope.text() == (fits ? modelApply(document, op) : document));
        }));
    }
    void differenceLeadsThere()
    {
        QVERIFY(rc::check("the difference leads from one text to the other", [] {
            const auto drawn = numbers();
            Choices choices(drawn);
            const std::string before = randomText(choices, 8);
            const std::string after = choices.below(2) == 0 ? randomText(choices, 8) : modelApply(before, randomOperation(choices, before, 3));
            const auto op = sync::replaceDifference(before, after);
            RC_ASSERT(op.componentCount() <= 3);
            RC_ASSERT(ropeApply(before, op) == after);
        }));
    }
};

int main(int argc, char **argv)
{
    const int cases = qEnvironmentVariableIntValue("DYAD_PROPERTY_CASES");
    const QByteArray each = QByteArray::number((cases > 0 ? cases : DefaultCases) / Properties);
    qputenv("RC_PARAMS", "max_success=" + each + " " + qgetenv("RC_PARAMS"));   // a seed given there stays
    TestTextProperties test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_text_properties.moc"
