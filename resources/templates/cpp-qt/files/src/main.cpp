#include "Greeting.h"
#include <QApplication>
#include <QCommandLineParser>
#include <QLabel>

int main(int argc, char **argv)
{
    // --version and --help need no display.
    QCoreApplication::setApplicationName(QStringLiteral("{{name}}"));
    QCoreApplication::setApplicationVersion(QStringLiteral(APP_VERSION));
    for (int i = 1; i < argc; ++i)
        if (qstrcmp(argv[i], "--version") == 0) {
            QCoreApplication application(argc, argv);
            QCommandLineParser().showVersion();
        }
    QApplication application(argc, argv);
    QLabel label(greeting(QStringLiteral("{{name}}")));
    label.setAlignment(Qt::AlignCenter);
    label.setMinimumSize(360, 160);
    label.show();
    return QApplication::exec();
}
