// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QLabel>
#include <QVarLengthArray>

namespace dyad::panels {

/// Rich text that can be selected and never loads anything. A click on a link opens it outside, one to a document of the project here.
class ProseLabel : public QLabel {
    Q_OBJECT
public:
    explicit ProseLabel(QWidget *parent = nullptr);
    int heightForWidth(int width) const override;
    // As wide as there is room: QLabel would try several widths for an answer that nobody needs.
    QSize sizeHint() const override { return {200, 20}; }
    QSize minimumSizeHint() const override { return {0, 0}; }

    /// What all labels together have laid out to know their height: it is what a frame of a stream costs.
    struct Work {
        qint64 layouts = 0, characters = 0;
    };
    static Work work() { return s_work; }

Q_SIGNALS:
    void documentRequested(const QString &link);        ///< a sync::DocumentLink

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Measure {
        int width = 0, height = 0;
    };
    static constexpr int MostMeasures = 4;      // layouts ask at the width that is there, and at those that they hint at
    static Work s_work;
    mutable QString m_measured;                 // the text that has m_measures
    mutable QVarLengthArray<Measure, MostMeasures> m_measures;
};

} // namespace dyad::panels
