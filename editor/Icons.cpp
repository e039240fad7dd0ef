// SPDX-FileCopyrightText: The Dyad developers
// SPDX-License-Identifier: Apache-2.0
#include "editor/Icons.h"
#include "editor/IconEngine.h"
#include <QFileInfo>
#include <QHash>

namespace dyad::editor {

namespace {

QIcon make(const QString &name, Token color, Token active)
{
    auto *engine = new IconEngine(name, color, active);
    const bool known = !engine->isNull();
    QIcon icon(engine);     // owns the engine
    return known ? icon : QIcon();
}

const QHash<QString, QString> &iconsBySuffix()
{
    static const QHash<QString, QString> table = [] {
        const std::pair<const char *, const char *> groups[] = {
            {"file-code", "c h cc cpp cxx hh hpp hxx m mm py js mjs cjs ts tsx jsx java kt rs go rb php cs swift lua pl pm r jl hs ml scala clj ex erl dart zig nim d f90 asm s qml vue svelte html htm xml css scss less glsl vert frag proto"},
            {"file-json", "json json5 jsonc webmanifest"},
            {"file-cog", "toml yaml yml ini cfg conf cmake pro pri mk gradle properties editorconfig service desktop"},
            {"file-terminal", "sh bash zsh fish ps1 bat cmd"},
            {"file-image", "png jpg jpeg gif svg webp bmp ico tif tiff"},
            {"file-archive", "zip tar gz xz zst bz2 7z rar deb rpm jar"},
            {"file-key", "pem key crt cer pub asc gpg p12"},
            {"file-lock", "lock"},
            {"database", "sql sqlite db"},
            {"table", "csv tsv"},
            {"file-text", "txt md markdown rst adoc tex log org"}};
        QHash<QString, QString> result;
        for (const auto &[icon, suffixes] : groups)
            for (const QString &suffix : QString::fromLatin1(suffixes).split(QLatin1Char(' ')))
                result.insert(suffix, QString::fromLatin1(icon));
        return result;
    }();
    return table;
}

QString iconByWholeName(const QString &lower)
{
    if (lower.startsWith(QLatin1String("readme")) || lower.startsWith(QLatin1String("changelog")) || lower.startsWith(QLatin1String("contributing")))
        return QStringLiteral("book-open");
    if (lower == QLatin1String("cmakelists.txt") || lower == QLatin1String("makefile") || lower == QLatin1String("dockerfile"))
        return QStringLiteral("file-cog");
    if (lower.startsWith(QLatin1String(".git")))
        return QStringLiteral("git-branch");
    if (lower.startsWith(QLatin1String("license")) || lower.startsWith(QLatin1String("copying")))
        return QStringLiteral("file-text");
    return {};
}

} // namespace

QIcon Icons::icon(const QString &name, Token color)
{
    return make(name, color, color);
}

QIcon Icons::icon(const QString &name, Token color, Token activeColor)
{
    return make(name, color, activeColor);
}

QPixmap Icons::pixmap(const QString &name, Token color, int logicalSize, qreal devicePixelRatio)
{
    QPixmap pixmap = IconEngine::render(name, Theme::instance().color(color), (QSizeF(logicalSize, logicalSize) * devicePixelRatio).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QString Icons::nameForFile(const QString &fileName)
{
    const QString lower = fileName.toLower();
    if (const QString whole = iconByWholeName(lower); !whole.isEmpty())
        return whole;
    return iconsBySuffix().value(QFileInfo(lower).suffix(), QStringLiteral("file"));
}

QIcon Icons::forFile(const QString &fileName)
{
    return icon(nameForFile(fileName));
}

QIcon Icons::forFolder(bool open)
{
    return icon(open ? QStringLiteral("folder-open") : QStringLiteral("folder"));
}

QIcon Icons::application()
{
    return icon(QStringLiteral("dyad"));
}

} // namespace dyad::editor
