// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/text/NodeArena.h"
#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <new>
#include <utility>
#include <vector>

namespace dyad::sync {

/// A B+ tree of leaves addressed by position, in which every inner node counts what lies under each child (a "counted B tree",
/// Simon Tatham; the summaries are those of Boehm, Atkinson and Plass, "Ropes: an Alternative to Strings", 1995).
///
/// Two things make it fast where people type. A cursor remembers the last leaf that was changed, and how much it has grown since
/// its ancestors were told: another change there costs O(1). And copies share all nodes: a copy is O(1), the first change after
/// it copies one path, O(log n).
///
/// Leaf needs: size(); splitTo(emptyRight), which says how much it moved; isSparse(), whether to look for a neighbour to join;
/// canAppend(right) and append(right); a copy constructor.
///
/// Const members may run in several threads at once, copying included; a change needs the object to itself. Copies are
/// independent: each may live in a thread of its own.
template<typename Leaf>
class CountedTree {
    struct Node;
    struct LeafNode;
    struct Inner;

public:
    CountedTree() = default;
    CountedTree(const CountedTree &other) { share(other); }
    CountedTree(CountedTree &&other) noexcept { take(other); }
    CountedTree &operator=(const CountedTree &other)
    {
        if (this != &other) {
            release(root_);
            share(other);
        }
        return *this;
    }
    CountedTree &operator=(CountedTree &&other) noexcept
    {
        if (this != &other) {
            release(root_);
            take(other);
        }
        return *this;
    }
    ~CountedTree() { release(root_); }

    int64_t size() const { return total_; }
    bool sharesAllWith(const CountedTree &other) const { return root_ == other.root_ && pending_ == other.pending_; }

    /// A leaf and where it starts; leaf is nullptr in an empty tree.
    struct Found {
        const Leaf *leaf = nullptr;
        int64_t start = 0;
    };
    /// The first leaf that ends at or behind position (0 ... size()). O(1) at the cursor, else O(log n).
    Found find(int64_t position) const
    {
        if (leaf_ != nullptr) {
            const int64_t offset = position - start_;
            if (offset > leaf_->leaf.size()) {   // behind it the tree knows places as they were before pending_
                Found found = descend(position - pending_);
                found.start += pending_;
                return found;
            }
            if (offset > 0)
                return {&leaf_->leaf, start_};
        }
        return descend(position);
    }

    /// Whether position lies in, or at a border of, the leaf under the cursor, which may be changed.
    bool isAtCursor(int64_t position) const
    {
        return exclusive_.load(std::memory_order_relaxed)
            && static_cast<uint64_t>(position - start_) <= static_cast<uint64_t>(leaf_->leaf.size());
    }
    /// Moves the cursor to the first leaf that ends at or behind position, and makes that leaf this tree's own.
    void seek(int64_t position)
    {
        settle();
        descendForChange(position);
    }
    /// As seek() where it is not there yet, but to a leaf with room, splitting those that have none; half a leaf must have it.
    template<typename HasRoom>
    void seekRoom(int64_t position, HasRoom hasRoom)
    {
        if (!isAtCursor(position))
            seek(position);
        while (!hasRoom(leaf_->leaf)) {   // from the start of a leaf the search ends in its left neighbour, which may be as full
            splitLeaf();
            seek(position);
        }
    }
    Leaf &leaf() { return leaf_->leaf; }
    const Leaf &leaf() const { return leaf_->leaf; }
    int64_t leafStart() const { return start_; }
    /// To be told after each change of the leaf under the cursor.
    void leafGrew(int64_t delta)
    {
        total_ += delta;
        pending_ += delta;
    }
    /// Splits the leaf under the cursor in two. The cursor is nowhere afterwards: seek again.
    void splitLeaf();
    /// Replaces everything. O(leaves).
    template<typename Fill>
    void build(size_t leaves, Fill fill);
    /// Calls visit(leaf) for each leaf from left to right. O(leaves).
    template<typename Visit>
    void forEachLeaf(Visit visit) const;

private:
    static constexpr int Fanout = 32;
    /// Two neighbours hold more than a quarter of Fanout together, so a level has eight times the nodes of that above it on average.
    static constexpr int MaxDepth = 24;
    /// From here on a tree is built in huge pages: of the last one, up to 2 MiB are for nothing.
    static constexpr size_t LargeBytes = size_t{8} << 20;

    struct Node {
        explicit Node(int nodeLevel) : level(static_cast<int16_t>(nodeLevel)) {}
        std::atomic<int32_t> references{1};
        int16_t level;           ///< 0: a leaf
        bool inArena = false;    ///< NodeArena's memory, not that of `new`
    };
    struct LeafNode : Node {
        LeafNode() : Node(0) {}
        LeafNode(const LeafNode &other) : Node(0), leaf(other.leaf) {}
        Leaf leaf;
    };
    struct Inner : Node {
        explicit Inner(int nodeLevel) : Node(nodeLevel) {}
        Inner(const Inner &other);
        int64_t total() const;
        void insertAt(int index, Node *child, int64_t size);
        void removeAt(int index);
        Inner *splitHalf();
        void takeAll(Inner &right);
        int count = 0;
        int64_t sizes[Fanout];
        Node *children[Fanout];
    };
    struct Step {
        Inner *node;
        int index;
    };

    /// A tree so high does not fit in the caches: a node's lines are fetched together, not one after the other as they are read.
    static constexpr int ColdLevel = 3;
    static void prefetch(const Node *node, size_t bytes)
    {
        for (size_t offset = 0; offset < bytes; offset += 64)
            __builtin_prefetch(reinterpret_cast<const char *>(node) + offset);
    }
    static void retain(Node *node) { node->references.fetch_add(1, std::memory_order_relaxed); }
    static void release(Node *node)
    {
        if (node != nullptr && node->references.fetch_sub(1, std::memory_order_acq_rel) == 1)
            destroy(node);
    }
    static void destroy(Node *node);
    template<typename T>
    static void dispose(T *node);
    template<typename T, typename... Arguments>
    static T *make(NodeArena *arena, Arguments... arguments);
    static void makeExclusive(Node *&node);

    void share(const CountedTree &other);
    void take(CountedTree &other) noexcept;
    void loseCursor()
    {
        leaf_ = nullptr;
        exclusive_.store(false, std::memory_order_relaxed);
    }
    Found descend(int64_t position) const;
    void descendForChange(int64_t position);
    void settle();
    void tellAncestors();
    void mergeSparse();
    bool mergeChild(Inner &parent, int index);
    static bool tryMerge(Inner &parent, int left);
    void dropThinRoot();

    Node *root_ = nullptr;
    int64_t total_ = 0;
    LeafNode *leaf_ = nullptr;        ///< under the cursor
    int64_t start_ = 0;
    int64_t pending_ = 0;             ///< growth of leaf_ that its ancestors do not know yet
    /// Nobody shares the cursor's path. A copy clears it in its source, from whichever thread copies: hence atomic.
    mutable std::atomic<bool> exclusive_{false};
    int depth_ = 0;
    std::array<Step, MaxDepth> path_;  ///< from the root to the parent of leaf_
};

template<typename Leaf>
CountedTree<Leaf>::Inner::Inner(const Inner &other) : Node(other.level), count(other.count)
{
    for (int i = 0; i < count; ++i) {
        sizes[i] = other.sizes[i];
        children[i] = other.children[i];
        retain(children[i]);
    }
}

template<typename Leaf>
int64_t CountedTree<Leaf>::Inner::total() const
{
    int64_t sum = 0;
    for (int i = 0; i < count; ++i)
        sum += sizes[i];
    return sum;
}

template<typename Leaf>
void CountedTree<Leaf>::Inner::insertAt(int index, Node *child, int64_t size)
{
    const auto moved = static_cast<size_t>(count - index);
    std::memmove(sizes + index + 1, sizes + index, moved * sizeof *sizes);
    std::memmove(children + index + 1, children + index, moved * sizeof *children);
    sizes[index] = size;
    children[index] = child;
    ++count;
}

template<typename Leaf>
void CountedTree<Leaf>::Inner::removeAt(int index)
{
    const auto moved = static_cast<size_t>(count - index - 1);
    std::memmove(sizes + index, sizes + index + 1, moved * sizeof *sizes);
    std::memmove(children + index, children + index + 1, moved * sizeof *children);
    --count;
}

template<typename Leaf>
typename CountedTree<Leaf>::Inner *CountedTree<Leaf>::Inner::splitHalf()
{
    auto *right = new Inner(this->level);
    const int kept = count / 2;
    right->count = count - kept;
    std::memcpy(right->sizes, sizes + kept, static_cast<size_t>(right->count) * sizeof *sizes);
    std::memcpy(right->children, children + kept, static_cast<size_t>(right->count) * sizeof *children);
    count = kept;
    return right;
}

template<typename Leaf>
void CountedTree<Leaf>::Inner::takeAll(Inner &right)
{
    std::memcpy(sizes + count, right.sizes, static_cast<size_t>(right.count) * sizeof *sizes);
    std::memcpy(children + count, right.children, static_cast<size_t>(right.count) * sizeof *children);
    count += right.count;
    right.count = 0;
}

template<typename Leaf>
void CountedTree<Leaf>::destroy(Node *node)
{
    if (node->level == 0) {
        dispose(static_cast<LeafNode *>(node));
        return;
    }
    auto *inner = static_cast<Inner *>(node);   // as deep as the tree, so at most MaxDepth calls
    for (int i = 0; i < inner->count; ++i)
        release(inner->children[i]);
    dispose(inner);
}

template<typename Leaf>
template<typename T>
void CountedTree<Leaf>::dispose(T *node)
{
    if (!node->inArena) {
        delete node;
        return;
    }
    node->~T();
    NodeArena::free(node);
}

template<typename Leaf>
template<typename T, typename... Arguments>
T *CountedTree<Leaf>::make(NodeArena *arena, Arguments... arguments)
{
    if (arena == nullptr)
        return new T(arguments...);
    T *const node = new (arena->allocate(sizeof(T))) T(arguments...);
    node->inArena = true;
    return node;
}

template<typename Leaf>
void CountedTree<Leaf>::makeExclusive(Node *&node)
{
    if (node->references.load(std::memory_order_acquire) == 1)
        return;
    Node *const copy = node->level == 0 ? static_cast<Node *>(new LeafNode(*static_cast<LeafNode *>(node)))
                                        : static_cast<Node *>(new Inner(*static_cast<Inner *>(node)));
    release(node);
    node = copy;
}

template<typename Leaf>
void CountedTree<Leaf>::share(const CountedTree &other)
{
    root_ = other.root_;
    if (root_ != nullptr)
        retain(root_);
    total_ = other.total_;
    leaf_ = other.leaf_;
    start_ = other.start_;
    pending_ = other.pending_;
    depth_ = other.depth_;
    std::copy_n(other.path_.begin(), depth_, path_.begin());
    exclusive_.store(false, std::memory_order_relaxed);
    other.exclusive_.store(false, std::memory_order_relaxed);
}

template<typename Leaf>
void CountedTree<Leaf>::take(CountedTree &other) noexcept
{
    root_ = std::exchange(other.root_, nullptr);
    total_ = std::exchange(other.total_, 0);
    leaf_ = other.leaf_;
    start_ = std::exchange(other.start_, 0);
    pending_ = std::exchange(other.pending_, 0);
    depth_ = other.depth_;
    std::copy_n(other.path_.begin(), depth_, path_.begin());
    exclusive_.store(other.exclusive_.load(std::memory_order_relaxed), std::memory_order_relaxed);
    other.loseCursor();
}

template<typename Leaf>
typename CountedTree<Leaf>::Found CountedTree<Leaf>::descend(int64_t position) const
{
    if (root_ == nullptr)
        return {};
    const Node *node = root_;
    int64_t offset = position;
    while (node->level > 0) {
        const auto *inner = static_cast<const Inner *>(node);
        int i = 0;
        while (offset > inner->sizes[i] && i + 1 < inner->count)
            offset -= inner->sizes[i++];
        node = inner->children[i];
    }
    return {&static_cast<const LeafNode *>(node)->leaf, position - offset};
}

template<typename Leaf>
void CountedTree<Leaf>::descendForChange(int64_t position)
{
    if (root_ == nullptr)
        root_ = new LeafNode;
    makeExclusive(root_);
    Node *node = root_;
    int64_t offset = position;
    const bool cold = root_->level >= ColdLevel;
    depth_ = 0;
    while (node->level > 0) {
        auto *inner = static_cast<Inner *>(node);
        int i = 0;
        while (offset > inner->sizes[i] && i + 1 < inner->count)
            offset -= inner->sizes[i++];
        if (cold)
            prefetch(inner->children[i], inner->level == 1 ? sizeof(LeafNode) : sizeof(Inner));
        assert(depth_ < MaxDepth);
        path_[static_cast<size_t>(depth_++)] = {inner, i};
        makeExclusive(inner->children[i]);
        node = inner->children[i];
    }
    leaf_ = static_cast<LeafNode *>(node);
    start_ = position - offset;
    exclusive_.store(true, std::memory_order_relaxed);
}

/// Brings the tree in order before the cursor leaves its leaf.
template<typename Leaf>
void CountedTree<Leaf>::settle()
{
    if (leaf_ == nullptr)
        return;
    if (!exclusive_.load(std::memory_order_relaxed)) {
        if (pending_ != 0) {          // the path is shared since a copy: take it back first
            const int64_t growth = std::exchange(pending_, 0);
            const int64_t start = start_;
            const int depth = depth_;
            makeExclusive(root_);
            Node *node = root_;
            for (int d = 0; d < depth; ++d) {
                auto &step = path_[static_cast<size_t>(d)];
                step.node = static_cast<Inner *>(node);
                step.node->sizes[step.index] += growth;
                if (d + 1 < depth) {
                    makeExclusive(step.node->children[step.index]);
                    node = step.node->children[step.index];
                }
            }
            start_ = start;
        }
        loseCursor();
        return;
    }
    tellAncestors();
    if (leaf_->leaf.isSparse() && depth_ > 0)
        mergeSparse();
    loseCursor();
}

template<typename Leaf>
void CountedTree<Leaf>::tellAncestors()
{
    if (pending_ == 0)
        return;
    for (int d = 0; d < depth_; ++d) {
        const Step &step = path_[static_cast<size_t>(d)];
        step.node->sizes[step.index] += pending_;
    }
    pending_ = 0;
}

template<typename Leaf>
void CountedTree<Leaf>::splitLeaf()
{
    tellAncestors();
    auto *right = new LeafNode;
    Node *carried = right;
    int64_t carriedSize = leaf_->leaf.splitTo(right->leaf);
    loseCursor();
    for (int d = depth_ - 1; d >= 0; --d) {
        auto [node, index] = path_[static_cast<size_t>(d)];
        node->sizes[index] -= carriedSize;
        if (node->count < Fanout) {
            node->insertAt(index + 1, carried, carriedSize);
            return;
        }
        Inner *const sibling = node->splitHalf();
        if (index < node->count)
            node->insertAt(index + 1, carried, carriedSize);
        else
            sibling->insertAt(index + 1 - node->count, carried, carriedSize);
        carried = sibling;
        carriedSize = sibling->total();
    }
    auto *root = new Inner(root_->level + 1);
    root->insertAt(0, root_, total_ - carriedSize);
    root->insertAt(1, carried, carriedSize);
    root_ = root;
}

/// Joins the leaf under the cursor with a neighbour, and so on upwards as long as nodes are thin.
template<typename Leaf>
void CountedTree<Leaf>::mergeSparse()
{
    for (int d = depth_ - 1; d >= 0; --d) {
        auto [parent, index] = path_[static_cast<size_t>(d)];
        if (!mergeChild(*parent, index) || parent->count > Fanout / 4)
            break;
    }
    dropThinRoot();
}

template<typename Leaf>
bool CountedTree<Leaf>::mergeChild(Inner &parent, int index)
{
    if (parent.sizes[index] == 0) {
        release(parent.children[index]);
        parent.removeAt(index);
        return true;
    }
    return (index > 0 && tryMerge(parent, index - 1)) || (index + 1 < parent.count && tryMerge(parent, index));
}

template<typename Leaf>
bool CountedTree<Leaf>::tryMerge(Inner &parent, int left)
{
    const int right = left + 1;
    if (parent.children[left]->level > 0) {
        if (static_cast<Inner *>(parent.children[left])->count + static_cast<Inner *>(parent.children[right])->count > Fanout / 2)
            return false;
        makeExclusive(parent.children[left]);
        makeExclusive(parent.children[right]);
        static_cast<Inner *>(parent.children[left])->takeAll(*static_cast<Inner *>(parent.children[right]));
    } else {
        if (!static_cast<LeafNode *>(parent.children[left])->leaf.canAppend(static_cast<LeafNode *>(parent.children[right])->leaf))
            return false;
        makeExclusive(parent.children[left]);
        static_cast<LeafNode *>(parent.children[left])->leaf.append(static_cast<LeafNode *>(parent.children[right])->leaf);
    }
    release(parent.children[right]);
    parent.sizes[left] += parent.sizes[right];
    parent.removeAt(right);
    return true;
}

template<typename Leaf>
void CountedTree<Leaf>::dropThinRoot()
{
    while (root_ != nullptr && root_->level > 0 && static_cast<Inner *>(root_)->count <= 1) {
        auto *inner = static_cast<Inner *>(root_);
        root_ = inner->count == 1 ? inner->children[0] : nullptr;
        inner->count = 0;
        release(inner);
    }
}

template<typename Leaf>
template<typename Fill>
void CountedTree<Leaf>::build(size_t leaves, Fill fill)
{
    release(root_);
    root_ = nullptr;
    total_ = 0;
    pending_ = 0;
    loseCursor();
    NodeArena memory;
    NodeArena *const arena = leaves * sizeof(LeafNode) >= LargeBytes ? &memory : nullptr;
    std::vector<std::pair<Node *, int64_t>> nodes;
    nodes.reserve(leaves);
    for (size_t i = 0; i < leaves; ++i) {
        auto *node = make<LeafNode>(arena);
        fill(node->leaf);
        nodes.emplace_back(node, node->leaf.size());
        total_ += node->leaf.size();
    }
    constexpr size_t Filled = Fanout * 3 / 4;   // leaves room, so that the first edits do not split everything
    while (nodes.size() > 1) {
        std::vector<std::pair<Node *, int64_t>> above;
        for (size_t i = 0; i < nodes.size(); i += Filled) {
            auto *inner = make<Inner>(arena, nodes[i].first->level + 1);
            for (size_t j = i; j < std::min(i + Filled, nodes.size()); ++j)
                inner->insertAt(inner->count, nodes[j].first, nodes[j].second);
            above.emplace_back(inner, inner->total());
        }
        nodes = std::move(above);
    }
    if (!nodes.empty())
        root_ = nodes.front().first;
}

template<typename Leaf>
template<typename Visit>
void CountedTree<Leaf>::forEachLeaf(Visit visit) const
{
    std::array<std::pair<const Node *, int>, MaxDepth + 1> stack;
    size_t height = 0;
    if (root_ != nullptr)
        stack[height++] = {root_, 0};
    while (height > 0) {
        auto &[node, next] = stack[height - 1];
        if (node->level == 0) {
            visit(static_cast<const LeafNode *>(node)->leaf);
            --height;
        } else if (next < static_cast<const Inner *>(node)->count) {
            stack[height++] = {static_cast<const Inner *>(node)->children[next++], 0};
        } else {
            --height;
        }
    }
}

} // namespace dyad::sync
