// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "sync/session/ChatSession.h"
#include <QFrame>
#include <QImage>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

class QMimeData;
class QLabel;
class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace dyad::panels {

class ContextChip;
class FlowLayout;
class QuestionEdit;
class SuggestPopup;

/// Where a question is written: what goes along, the text, mode, model, price, Send or Stop. Enter sends (or queues, while an answer
/// comes), Shift+Enter breaks the line, Esc stops, Up in an empty field brings the last question back. "@" names what goes along, "/" at
/// the begin a prompt. (Composer.cpp; ComposerContext.cpp: what goes along.)
class Composer : public QFrame {
    Q_OBJECT
public:
    /// What could go along now; those that are `automatic` go along by themselves.
    using Source = std::function<QVector<sync::ChatContextItem>()>;
    using Take = std::function<void(const QVector<sync::ChatContextItem> &)>;       ///< nothing in it: it could not be had
    /// Looks for what a question is about, and calls once, or not at all where it has become useless.
    using Finder = std::function<void(const QString &question, Composer *composer, Take take)>;
    /// Something that "@…" or "/…" can name.
    struct Suggestion {
        QString title, detail, icon;
        QString text;                                   ///< of a prompt: what stands in the field then
        std::function<std::optional<sync::ChatContextItem>()> item;      ///< of a mention: what goes along then
        std::function<void(Composer *, Take)> later = {};                 ///< the same, where it has to be fetched; calls once, while the composer lives
        std::function<void()> action;                   ///< of a command: done at once
    };
    using Mentions = std::function<QVector<Suggestion>(const QString &typed)>;

    explicit Composer(QWidget *parent = nullptr);
    void setSession(sync::ChatSession *session);
    void setContextSource(Source source);
    /// What it finds goes along by itself, unless somebody leaves it out.
    void setFinder(Finder finder) { m_finder = std::move(finder); }
    /// The active file or selection has changed.
    void refreshContext();
    void focusText();
    void setText(const QString &text);
    QVector<sync::ChatContextItem> items() const;
    sync::ChatMode mode() const { return m_chatMode; }
    /// As a person chooses it: whoever keeps it is told.
    void chooseMode(sync::ChatMode mode);
    static QString modeText(sync::ChatMode mode);       ///< what the answer may do then
    void setMode(sync::ChatMode mode);
    /// `typed` is what stands behind the "@" or "/".
    void setMentions(Mentions mentions, Mentions prompts);
    void addItem(const sync::ChatContextItem &item);
    /// Reads a text file that is dropped or chosen; nullopt: it is none, or too large.
    using FileReader = std::function<std::optional<sync::ChatContextItem>(const QString &file)>;
    void setFileReader(FileReader reader) { m_reader = std::move(reader); }
    /// A file of the disk: a picture or a text. False: it is neither, or too large.
    bool attachFile(const QString &file);
    /// A file of the disk: a picture, as such; anything else is not taken.
    bool attachPicture(const QString &file);
    bool attachPicture(const QImage &image);
    /// Sends what stands in the field, as Enter does.
    void send() { sendOrStop(); }
    /// What "@" can name has changed.
    void suggestAgain() { suggest(); }
    SuggestPopup *suggestions() const { return m_suggest; }
    QPlainTextEdit *textEdit() const;

Q_SIGNALS:
    void modeChanged(dyad::sync::ChatMode mode);
    void aboutToAsk();
    void failed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QToolButton *textButton(const QString &objectName, const QString &name);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    void sendOrStop();
    void sendOrStopByKey();
    void growText();
    void rebuildChips();
    void fillAddMenu();
    void fillModelMenu();
    void fillModeMenu();
    void refreshState();
    void refreshPrice();
    void leaveOut(const sync::ChatContextItem &item);
    void suggest();
    void choose(const Suggestion &suggestion);
    void chooseFiles();
    bool takeMime(const QMimeData *mime);
    void find();
    void takeFound(const QString &question, const QVector<sync::ChatContextItem> &found);
    void fetch(const Suggestion &suggestion);
    void addChip(const sync::ChatContextItem &item, int at);
    void addFoundChip(int at);

    QPointer<sync::ChatSession> m_session;
    Source m_source;
    Finder m_finder;
    FileReader m_reader;
    Mentions m_mentions, m_prompts;
    QVector<sync::ChatContextItem> m_automatic, m_added, m_leftOut, m_found;
    bool m_foundLeftOut = false;        // of this question
    int m_fetching = 0;                 // mentions that are on their way
    int m_round = 0;                    // one for each session: what comes for an earlier one is not for this
    bool m_sendThen = false;            // once they are there
    sync::ChatMode m_chatMode = sync::ChatMode::Edit;
    FlowLayout *m_chips;
    QuestionEdit *m_text;
    SuggestPopup *m_suggest;
    int m_suggestFrom = -1;             // where the "@" or "/" stands; -1: nothing is suggested
    QToolButton *m_add, *m_mode, *m_model, *m_send;
    QLabel *m_price;
    QMenu *m_addMenu, *m_modelMenu, *m_modeMenu;
    QTimer m_priceTimer, m_askTimer, m_contextTimer, m_findTimer;
};

} // namespace dyad::panels
