<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: The Dyad developers -->
<!-- SPDX-License-Identifier: Apache-2.0 -->
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Chat</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 件の問題</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes since the last commit</source>
        <translation>最後のコミット以降の変更</translation>
    </message>
    <message>
        <source>Terminal output</source>
        <translation>ターミナルの出力</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>CommandRegistry</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>View</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
</context>
<context>
    <name>DiskPlacing</name>
    <message>
        <source>%1&apos;s copy</source>
        <translation>%1 のコピー</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>A private file of yours lies there; the project&apos;s is not written.</source>
        <translation>そこにはあなたの非公開ファイルがあるため、プロジェクトのファイルは書き込まれません。</translation>
    </message>
    <message>
        <source>A private file of yours lies there.</source>
        <translation>そこにはあなたの非公開ファイルがあります。</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>The folder could not be made.</source>
        <translation>フォルダーを作成できませんでした。</translation>
    </message>
    <message>
        <source>The server&apos;s answer makes no sense.</source>
        <translation>サーバーの応答は意味をなしません。</translation>
    </message>
    <message>
        <source>The server answered with something that docs/api.md does not know.</source>
        <translation>サーバーが docs/api.md にない内容で応答しました。</translation>
    </message>
    <message>
        <source>You are no longer a member of this project.</source>
        <translation>あなたはもうこのプロジェクトのメンバーではありません。</translation>
    </message>
    <message>
        <source>This project is gone.</source>
        <translation>このプロジェクトはもうありません。</translation>
    </message>
    <message>
        <source>The file was deleted while it held edits of yours.</source>
        <translation>あなたの編集を含んだままファイルが削除されました。</translation>
    </message>
    <message>
        <source>The server does not know any more whether your last edit had arrived.</source>
        <translation>あなたの最後の編集が届いたかどうか、サーバーにはもうわかりません。</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>現在サーバーに接続されていません。</translation>
    </message>
    <message>
        <source>The disk could not be written before Dyad ended, so it is not known whether this had been shared.</source>
        <translation>Dyad が終了する前にディスクに書き込めなかったため、これが共有されたかどうかわかりません。</translation>
    </message>
    <message>
        <source>Another program keeps this folder live already.</source>
        <translation>別のプログラムが既にこのフォルダーをライブにしています。</translation>
    </message>
    <message>
        <source>Another program, or another person on this machine, keeps this folder live already.</source>
        <translation>このマシンの別のプログラムまたは別の人が、既にこのフォルダーをライブにしています。</translation>
    </message>
    <message>
        <source>This folder is the working copy of another project.</source>
        <translation>このフォルダーは別のプロジェクトの作業コピーです。</translation>
    </message>
    <message>
        <source>Nothing is kept of this file&apos;s past.</source>
        <translation>このファイルの過去は何も保存されていません。</translation>
    </message>
    <message>
        <source>This version of the file is not kept any more.</source>
        <translation>このバージョンのファイルはもう保存されていません。</translation>
    </message>
    <message>
        <source>The folder is not empty; join into an empty one, so that nothing of yours is mixed in.</source>
        <translation>フォルダーが空ではありません。あなたのものが混ざらないよう、空のフォルダーで参加してください。</translation>
    </message>
    <message>
        <source>This change is too large to be shared at once.</source>
        <translation>この変更は大きすぎて一度に共有できません。</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>“%1” cannot be a name here.</source>
        <translation>「%1」はここでは名前に使えません。</translation>
    </message>
    <message>
        <source>“%1” is too long a name.</source>
        <translation>「%1」は名前として長すぎます。</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>「%1」は既に存在します。</translation>
    </message>
    <message>
        <source>“%1” could not be made here. May you write in this folder?</source>
        <translation>ここに「%1」を作成できませんでした。このフォルダーに書き込めますか?</translation>
    </message>
    <message>
        <source>“%1” could not be renamed. Does it still exist, and may you write here?</source>
        <translation>「%1」の名前を変更できませんでした。まだ存在し、ここに書き込めますか?</translation>
    </message>
    <message>
        <source>There is no trash for “%1”.</source>
        <translation>「%1」用のごみ箱がありません。</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>「%1」を削除できませんでした。</translation>
    </message>
</context>
<context>
    <name>Git</name>
    <message>
        <source>no reason given</source>
        <translation>理由は示されていません</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The file has changed since this was shown. Look at it again.</source>
        <translation>表示した後にファイルが変更されています。もう一度確認してください。</translation>
    </message>
</context>
<context>
    <name>HistoryAuthors</name>
    <message>
        <source>From the start</source>
        <translation>最初から</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>誰か</translation>
    </message>
</context>
<context>
    <name>HistoryTimes</name>
    <message>
        <source>Today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨日 %1</translation>
    </message>
</context>
<context>
    <name>InvitationLink</name>
    <message>
        <source>This is not an invitation link; it looks like https://HOST/join/PROJECT#SECRET.</source>
        <translation>これは招待リンクではありません。https://HOST/join/PROJECT#SECRET のような形式です。</translation>
    </message>
</context>
<context>
    <name>LanguageServers</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み取れません。</translation>
    </message>
    <message>
        <source>%1 is not a table of language servers: %2.</source>
        <translation>%1 は言語サーバーの表ではありません: %2。</translation>
    </message>
</context>
<context>
    <name>LanguageSymbol</name>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>module</source>
        <translation>モジュール</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>名前空間</translation>
    </message>
    <message>
        <source>package</source>
        <translation>パッケージ</translation>
    </message>
    <message>
        <source>class</source>
        <translation>クラス</translation>
    </message>
    <message>
        <source>method</source>
        <translation>メソッド</translation>
    </message>
    <message>
        <source>property</source>
        <translation>プロパティ</translation>
    </message>
    <message>
        <source>field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>constructor</source>
        <translation>コンストラクター</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>列挙型</translation>
    </message>
    <message>
        <source>interface</source>
        <translation>インターフェイス</translation>
    </message>
    <message>
        <source>function</source>
        <translation>関数</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>string</source>
        <translation>文字列</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>boolean</source>
        <translation>ブール値</translation>
    </message>
    <message>
        <source>array</source>
        <translation>配列</translation>
    </message>
    <message>
        <source>object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>enum member</source>
        <translation>列挙型メンバー</translation>
    </message>
    <message>
        <source>struct</source>
        <translation>構造体</translation>
    </message>
    <message>
        <source>event</source>
        <translation>イベント</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>演算子</translation>
    </message>
    <message>
        <source>type parameter</source>
        <translation>型パラメーター</translation>
    </message>
</context>
<context>
    <name>LiveRecord</name>
    <message>
        <source>What brings this folder back to its project could not be kept. Is the disk full?</source>
        <translation>このフォルダーをプロジェクトに戻すための情報を保存できませんでした。ディスクがいっぱいではありませんか?</translation>
    </message>
</context>
<context>
    <name>LiveState</name>
    <message>
        <source>Connecting</source>
        <translation>接続しています</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存しています</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Offline (1 edit waits)</source>
        <translation>オフライン (1 件の編集が待機中)</translation>
    </message>
    <message numerus="yes">
        <source>Offline (%n edits wait)</source>
        <translation>
            <numerusform>オフライン (%n 件の編集が待機中)</numerusform>
        </translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>接続されていません</translation>
    </message>
</context>
<context>
    <name>LocalHistory</name>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>別のプログラム</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>%1 has changed since the search. Search again.</source>
        <translation>%1 は検索後に変更されました。もう一度検索してください。</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 を読み取れませんでした。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>Enter what to look for.</source>
        <translation>検索する内容を入力してください。</translation>
    </message>
    <message>
        <source>The expression is not valid: %1.</source>
        <translation>式が無効です: %1。</translation>
    </message>
</context>
<context>
    <name>TextEncoding</name>
    <message>
        <source>Line %1 has “%2”, which %3 cannot write. Save it as UTF-8.</source>
        <translation>%1 行目に「%2」があり、%3 では書き込めません。UTF-8 で保存してください。</translation>
    </message>
</context>
<context>
    <name>UserSnippets</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み取れません。</translation>
    </message>
    <message>
        <source>These are no snippets: %1 at character %2.</source>
        <translation>スニペットとして読めません: %1 (%2 文字目)。</translation>
    </message>
</context>
<context>
    <name>WorkspaceEdit</name>
    <message>
        <source>The language server wants a change that is not known here: %1.</source>
        <translation>言語サーバーが、ここでは未対応の変更を求めています: %1。</translation>
    </message>
</context>
<context>
    <name>dyad::app</name>
    <message>
        <source>An IDE in which a team works in one live working copy.</source>
        <translation>チームが一つのライブな作業コピーで働く IDE。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>このヘルプを表示します。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>バージョンを表示します。</translation>
    </message>
    <message>
        <source>Share the folder, and print the invitation link.</source>
        <translation>フォルダーを共有し、招待リンクを出力します。</translation>
    </message>
    <message>
        <source>Join the project of this invitation link, into the folder given.</source>
        <translation>この招待リンクのプロジェクトに、指定したフォルダーで参加します。</translation>
    </message>
    <message>
        <source>The name that others see.</source>
        <translation>ほかの人に見える名前。</translation>
    </message>
    <message>
        <source>dark, light or system.</source>
        <translation>dark (ダーク)、light (ライト)、または system。</translation>
    </message>
    <message>
        <source>Drive the window with the commands of this file (docs/automation.md).</source>
        <translation>このファイルのコマンドでウィンドウを操作します (docs/automation.md)。</translation>
    </message>
    <message>
        <source>Write a picture of the painted window, then end.</source>
        <translation>描画したウィンドウの画像を書き出して終了します。</translation>
    </message>
    <message>
        <source>Do not end after --screenshot.</source>
        <translation>--screenshot の後に終了しません。</translation>
    </message>
    <message>
        <source>A folder or files to open; FILE:LINE goes to the line.</source>
        <translation>開くフォルダーまたはファイル。FILE:LINE でその行に移動します。</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新しいファイル</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>すべて保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close all files</source>
        <translation>すべてのファイルを閉じる</translation>
    </message>
    <message>
        <source>Close folder</source>
        <translation>フォルダーを閉じる</translation>
    </message>
    <message>
        <source>New file in the folder</source>
        <translation>フォルダー内に新しいファイル</translation>
    </message>
    <message>
        <source>New folder in the folder</source>
        <translation>フォルダー内に新しいフォルダー</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直し</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Find in file</source>
        <translation>ファイル内を検索</translation>
    </message>
    <message>
        <source>Replace in file</source>
        <translation>ファイル内を置換</translation>
    </message>
    <message>
        <source>Show files</source>
        <translation>ファイルを表示</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>すべてのファイルを検索</translation>
    </message>
    <message>
        <source>Show team</source>
        <translation>チームを表示</translation>
    </message>
    <message>
        <source>Show or hide the left panel</source>
        <translation>左パネルの表示/非表示</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>テキストへ移動</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>長い行を折り返す</translation>
    </message>
    <message>
        <source>Show or hide spaces and tabs</source>
        <translation>空白とタブの表示/非表示</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>Text in normal size</source>
        <translation>文字を標準サイズに</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>システムに合わせてライトまたはダーク</translation>
    </message>
    <message>
        <source>Use the dark look</source>
        <translation>ダークを使う</translation>
    </message>
    <message>
        <source>Use the light look</source>
        <translation>ライトを使う</translation>
    </message>
    <message>
        <source>Go to file</source>
        <translation>ファイルへ移動</translation>
    </message>
    <message>
        <source>Run a command</source>
        <translation>コマンドを実行</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>行へ移動</translation>
    </message>
    <message>
        <source>Next open file</source>
        <translation>次の開いているファイル</translation>
    </message>
    <message>
        <source>Previous open file</source>
        <translation>前の開いているファイル</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>メニューを開く</translation>
    </message>
    <message>
        <source>Stop following, close what is on top</source>
        <translation>フォローをやめ、一番上を閉じる</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>このフォルダーを共有</translation>
    </message>
    <message>
        <source>Join by link</source>
        <translation>リンクで参加</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>サーバーにサインイン</translation>
    </message>
    <message>
        <source>Your account on the server</source>
        <translation>サーバーのアカウント</translation>
    </message>
    <message>
        <source>Sign out of the server</source>
        <translation>サーバーからサインアウト</translation>
    </message>
    <message>
        <source>Members and rights of this project</source>
        <translation>このプロジェクトのメンバーと権限</translation>
    </message>
    <message>
        <source>Connect again now</source>
        <translation>今すぐ再接続</translation>
    </message>
    <message>
        <source>Stop sharing this folder here</source>
        <translation>ここでこのフォルダーの共有を停止</translation>
    </message>
    <message>
        <source>--theme is dark, light or system.</source>
        <translation>--theme は dark、light、system のいずれかです。</translation>
    </message>
    <message>
        <source>Git asks</source>
        <translation>Git からの問い合わせ</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>ウィンドウの言語。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Size of the whole window</source>
        <translation>ウィンドウ全体のサイズ</translation>
    </message>
    <message>
        <source>In per cent: text, icons and distances together.</source>
        <translation>パーセント単位: テキスト、アイコン、間隔をまとめて変更します。</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>ライトまたはダーク</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>ウィンドウの配色。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>Black and white with strong lines, for eyes that need it; light or dark as chosen above.</source>
        <translation>見やすさが必要な目のための、はっきりした線の白黒表示。ライトかダークかは上の選択に従います。</translation>
    </message>
    <message>
        <source>Font of the window</source>
        <translation>ウィンドウのフォント</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: Inter.</source>
        <translation>このコンピューターにあるフォントの名前。空欄なら Inter。</translation>
    </message>
    <message>
        <source>Size of the window&apos;s text</source>
        <translation>ウィンドウの文字サイズ</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>ピクセル単位。</translation>
    </message>
    <message>
        <source>Font of the code</source>
        <translation>コードのフォント</translation>
    </message>
    <message>
        <source>The name of a font of this computer; empty: JetBrains Mono.</source>
        <translation>このコンピューターにあるフォントの名前。空欄なら JetBrains Mono。</translation>
    </message>
    <message>
        <source>Size of the code</source>
        <translation>コードの文字サイズ</translation>
    </message>
    <message>
        <source>In pixels; Ctrl++ and Ctrl+- change one window only.</source>
        <translation>ピクセル単位。Ctrl++ と Ctrl+- は一つのウィンドウだけを変更します。</translation>
    </message>
    <message>
        <source>Colours of the code, dark</source>
        <translation>コードの配色 (ダーク)</translation>
    </message>
    <message>
        <source>A theme by its name, such as “Dracula”; empty: the one made for this look.</source>
        <translation>「Dracula」のようなテーマの名前。空欄なら、この外観用に作られたもの。</translation>
    </message>
    <message>
        <source>Colours of the code, light</source>
        <translation>コードの配色 (ライト)</translation>
    </message>
    <message>
        <source>A theme by its name, such as “GitHub Light”; empty: the one made for this look.</source>
        <translation>「GitHub Light」のようなテーマの名前。空欄なら、この外観用に作られたもの。</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Lines that do not fit go on below, instead of to the right.</source>
        <translation>収まらない行は、右へはみ出さずに下へ続きます。</translation>
    </message>
    <message>
        <source>Show spaces and tabs</source>
        <translation>空白とタブを表示</translation>
    </message>
    <message>
        <source>As small marks in the text.</source>
        <translation>テキスト内に小さな印で示します。</translation>
    </message>
    <message>
        <source>Show indent guides</source>
        <translation>インデントガイドを表示</translation>
    </message>
    <message>
        <source>Thin lines at each level of indentation.</source>
        <translation>インデントの各レベルに細い線を表示します。</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>キー割り当ての方式</translation>
    </message>
    <message>
        <source>Single keys can be changed on top of it: see Keyboard shortcuts.</source>
        <translation>個々のキーはさらに変更できます。「キーボードショートカット」を参照してください。</translation>
    </message>
    <message>
        <source>Vim (basic commands)</source>
        <translation>Vim (基本コマンド)</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>As the others see it; empty: the name of your account on this computer.</source>
        <translation>ほかの人に見える名前。空欄なら、このコンピューターのアカウント名。</translation>
    </message>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>Say who wrote the line</source>
        <translation>行を書いた人を表示</translation>
    </message>
    <message>
        <source>Behind the line with the caret: author, time and commit.</source>
        <translation>カーソルのある行の後ろに、作者、時刻、コミットを表示します。</translation>
    </message>
    <message>
        <source>Sign off commits</source>
        <translation>コミットに署名 (Signed-off-by)</translation>
    </message>
    <message>
        <source>Adds “Signed-off-by” with your name, which some projects ask for.</source>
        <translation>あなたの名前で「Signed-off-by」を追加します。これを求めるプロジェクトがあります。</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>ターミナル</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>シェル</translation>
    </message>
    <message>
        <source>The program of new terminals; empty: the one of your account.</source>
        <translation>新しいターミナルのプログラム。空欄なら、あなたのアカウントのもの。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Days of local history</source>
        <translation>ローカル履歴の日数</translation>
    </message>
    <message>
        <source>How long the past of files that are not shared is kept; 0: not at all.</source>
        <translation>共有していないファイルの過去を保存する期間。0 なら保存しません。</translation>
    </message>
    <message>
        <source>Size of the local history</source>
        <translation>ローカル履歴のサイズ</translation>
    </message>
    <message>
        <source>In megabytes; what is older goes first.</source>
        <translation>メガバイト単位。古いものから削除されます。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起動</translation>
    </message>
    <message>
        <source>Offer the tour</source>
        <translation>ツアーを案内</translation>
    </message>
    <message>
        <source>Shows the five things to know when Dyad is started the first time.</source>
        <translation>Dyad の初回起動時に、知っておくべき 5 つのことを表示します。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み取れません。</translation>
    </message>
    <message>
        <source>The file has something else named %1.</source>
        <translation>ファイルには %1 という名前の別のものがあります。</translation>
    </message>
    <message>
        <source>%1 shares its line with something else: take it out by hand.</source>
        <translation>%1 は同じ行にほかの内容があります。手作業で取り除いてください。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save by itself</source>
        <translation>自動保存</translation>
    </message>
    <message>
        <source>Files that have a name. Without it nothing is lost either: what is not saved comes back at the next start.</source>
        <translation>名前のあるファイルが対象です。オフでも何も失われません。保存していない内容は次回の起動時に復元されます。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>A second after typing</source>
        <translation>入力の 1 秒後</translation>
    </message>
    <message>
        <source>When another tab or window is used</source>
        <translation>別のタブまたはウィンドウの使用時</translation>
    </message>
    <message>
        <source>Format when saving</source>
        <translation>保存時に整形</translation>
    </message>
    <message>
        <source>By the file&apos;s language server, where it can; not when saving by itself.</source>
        <translation>可能な場合にファイルの言語サーバーが行います。自動保存時には行いません。</translation>
    </message>
    <message>
        <source>Remove spaces at line ends</source>
        <translation>行末の空白を削除</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it; the line with the caret is left alone.</source>
        <translation>.editorconfig に指定がない場合、保存時に行います。カーソルのある行はそのままにします。</translation>
    </message>
    <message>
        <source>End with a line break</source>
        <translation>末尾に改行を入れる</translation>
    </message>
    <message>
        <source>When saving, where .editorconfig says nothing about it.</source>
        <translation>.editorconfig に指定がない場合、保存時に行います。</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>Look for what a question is about</source>
        <translation>質問に関係する箇所を探す</translation>
    </message>
    <message>
        <source>Places of the project&apos;s files, and of the documents that always go along, are found while you type and sent with the question; each can be left out.</source>
        <translation>プロジェクトのファイルと、常に添付されるドキュメントの該当箇所を入力中に探し、質問と一緒に送信します。それぞれ除外できます。</translation>
    </message>
    <message>
        <source>Limit of a thread</source>
        <translation>スレッドの上限</translation>
    </message>
    <message>
        <source>In US cents: asks you before a thread costs more; 0: never.</source>
        <translation>米セント単位。スレッドの費用がこれを超える前に確認します。0 なら確認しません。</translation>
    </message>
    <message>
        <source>Commit what you accept</source>
        <translation>承認した内容をコミット</translation>
    </message>
    <message>
        <source>One Git commit for each answer, with its files alone, once you have decided about all of its changes.</source>
        <translation>回答のすべての変更について決定した時点で、回答ごとに、そのファイルだけを含む Git コミットを 1 つ作成します。</translation>
    </message>
    <message>
        <source>Organisations on the server</source>
        <translation>サーバー上の組織</translation>
    </message>
    <message>
        <source>Find places by their meaning</source>
        <translation>意味で場所を探す</translation>
    </message>
    <message>
        <source>The files of a shared folder are sent, in pieces and once each, to an embedding model of the server&apos;s providers, and your questions with them. You are asked for each folder first, with what it costs.</source>
        <translation>共有フォルダーのファイルは断片に分けて一度ずつ、サーバーのプロバイダーの埋め込みモデルに送られ、あなたの質問も一緒に送られます。フォルダーごとに、先に費用を示して確認します。</translation>
    </message>
    <message>
        <source>Model for that</source>
        <translation>そのためのモデル</translation>
    </message>
    <message>
        <source>As the server&apos;s providers name it, such as “text-embedding-3-small”; empty: none.</source>
        <translation>サーバーのプロバイダーでの名前です (例:「text-embedding-3-small」)。空欄: なし。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AboutSheet</name>
    <message>
        <source>An IDE in which a team works in one live working copy. Apache License 2.0; with Qt %1 on %2.</source>
        <translation>チームが一つのライブな作業コピーで働く IDE。Apache License 2.0。Qt %1、%2。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Notices of the software that Dyad is made with</source>
        <translation>Dyad が使用するソフトウェアの告知</translation>
    </message>
</context>
<context>
    <name>dyad::app::Account</name>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>これはサーバーのアドレスではありません。https://dyad.example.org のような形式です</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>これはメールアドレスではありません。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>ほかの人に見える名前を入力してください。</translation>
    </message>
    <message>
        <source>Choose a password.</source>
        <translation>パスワードを決めてください。</translation>
    </message>
    <message>
        <source>This took too long. Begin to sign in again.</source>
        <translation>時間がかかりすぎました。サインインをやり直してください。</translation>
    </message>
    <message>
        <source>Type the code that the app shows.</source>
        <translation>アプリに表示されるコードを入力してください。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountDevicePage</name>
    <message>
        <source>A device that wants to sign in as you shows a code. Let in only what you have started yourself just now.</source>
        <translation>あなたとしてサインインしようとするデバイスはコードを表示します。今あなた自身が始めたものだけを許可してください。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Look who it is</source>
        <translation>相手を確認</translation>
    </message>
    <message>
        <source>Let it in</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Turn it away</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>%1, at the address %2</source>
        <translation>%1、アドレス %2</translation>
    </message>
    <message>
        <source>The device is signed in as you.</source>
        <translation>デバイスはあなたとしてサインインしました。</translation>
    </message>
    <message>
        <source>The device was turned away.</source>
        <translation>デバイスを拒否しました。</translation>
    </message>
    <message>
        <source>If you let it in, it may do all that you may, for %1 days. You can end that under Sign-ins.</source>
        <translation>許可すると、%1 日間、あなたにできることをすべて行えます。「サインイン」で終了できます。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountFactorPage</name>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>6 桁の数字または回復コード</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>設定する</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>新しい回復コード</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>オフにする</translation>
    </message>
    <message numerus="yes">
        <source>Your second factor is on. %n recovery code(s) are not used yet.</source>
        <translation>
            <numerusform>第二要素はオンです。未使用の回復コードは %n 個です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>認証アプリで画像を読み取るか、キーを入力し、表示されたコードを入力してください。</translation>
    </message>
    <message>
        <source>With a second factor nobody gets in with your password alone: a code of an app on your telephone is asked for, too.</source>
        <translation>第二要素があれば、パスワードだけでは誰も入れません。電話のアプリのコードも求められます。</translation>
    </message>
    <message>
        <source>The second factor is off.</source>
        <translation>第二要素はオフです。</translation>
    </message>
    <message>
        <source>These recovery codes let you in once each where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>アプリを失ったとき、これらの回復コードでそれぞれ 1 回だけ入れます。安全な場所に保管してください。再び表示されることはありません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountPasswordPage</name>
    <message>
        <source>Password of now</source>
        <translation>現在のパスワード</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>新しいパスワードをもう一度</translation>
    </message>
    <message>
        <source>Your other sign-ins end with it.</source>
        <translation>ほかのサインインはこれで終了します。</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>パスワードを変更</translation>
    </message>
    <message>
        <source>These two are not the same.</source>
        <translation>2 つが一致しません。</translation>
    </message>
    <message>
        <source>The password is changed; your other sign-ins have ended.</source>
        <translation>パスワードを変更しました。ほかのサインインは終了しました。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountProfilePage</name>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Password, for a new address or the end of the account</source>
        <translation>パスワード (新しいアドレスまたはアカウント削除のため)</translation>
    </message>
    <message>
        <source>Code of the second factor, for the end of the account</source>
        <translation>第二要素のコード (アカウント削除のため)</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save what the server knows of you…</source>
        <translation>サーバーが持つあなたの情報を保存…</translation>
    </message>
    <message>
        <source>Delete the account…</source>
        <translation>アカウントを削除…</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>保存しました。</translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation>完全に削除</translation>
    </message>
    <message>
        <source>Your name, address and ways in go; what you wrote stays in the projects, without a name. This cannot be undone. Type your password, then press the button again.</source>
        <translation>名前、アドレス、サインイン方法が消えます。書いたものは名前なしでプロジェクトに残ります。元に戻せません。パスワードを入力し、もう一度ボタンを押してください。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSessionsPage</name>
    <message>
        <source>Where you are signed in</source>
        <translation>サインインしている場所</translation>
    </message>
    <message>
        <source>End this sign-in</source>
        <translation>このサインインを終了</translation>
    </message>
    <message>
        <source>End all but this one</source>
        <translation>これ以外をすべて終了</translation>
    </message>
    <message numerus="yes">
        <source>%n sign-in(s) have ended.</source>
        <translation>
            <numerusform>%n 件のサインインが終了しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2, last used %3</source>
        <translation>%1
%2、最終使用 %3</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1 (これ)</translation>
    </message>
    <message>
        <source>The sign-in has ended.</source>
        <translation>サインインが終了しました。</translation>
    </message>
    <message>
        <source>Your password, if you signed in more than ten minutes ago</source>
        <translation>パスワード (サインインから 10 分以上たっている場合)</translation>
    </message>
</context>
<context>
    <name>dyad::app::AccountSheet</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二要素</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>デバイス</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>あなたのアカウント</translation>
    </message>
    <message>
        <source>On %1. This computer has no keychain: your sign-in is kept in a file that only you can read.</source>
        <translation>%1 上。このコンピューターにはキーチェーンがないため、サインインはあなただけが読めるファイルに保存されます。</translation>
    </message>
    <message>
        <source>On %1.</source>
        <translation>%1 上。</translation>
    </message>
    <message>
        <source>Save what the server knows of you</source>
        <translation>サーバーが持つあなたの情報を保存</translation>
    </message>
    <message>
        <source>The file cannot be written: %1</source>
        <translation>ファイルに書き込めません: %1</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>AI キー</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentFlow</name>
    <message>
        <source>Let the AI fix all problems</source>
        <translation>AI にすべての問題を修正させる</translation>
    </message>
    <message>
        <source>Undo what the agent changed</source>
        <translation>エージェントの変更を元に戻す</translation>
    </message>
    <message>
        <source>Stop the agent</source>
        <translation>エージェントを停止</translation>
    </message>
    <message>
        <source>The agent has made %1 steps. May it go on?</source>
        <translation>エージェントは %1 ステップ実行しました。続けますか?</translation>
    </message>
    <message>
        <source>The agent has spent %1. May it go on?</source>
        <translation>エージェントは %1 を使いました。続けますか?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>ステップ %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n ステップ</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>問題はありません。</translation>
    </message>
    <message>
        <source>Fix these problems, then check that they are gone.</source>
        <translation>これらの問題を修正し、なくなったことを確認してください。</translation>
    </message>
    <message>
        <source>The tool servers of this project have changed. Start them?</source>
        <translation>このプロジェクトのツールサーバーが変更されました。開始しますか?</translation>
    </message>
    <message>
        <source>Start the tool servers of this project?</source>
        <translation>このプロジェクトのツールサーバーを開始しますか?</translation>
    </message>
    <message>
        <source>They are in .mcp.json, which everybody who shares the folder can change.</source>
        <translation>.mcp.json で定義されており、このフォルダーを共有する全員が変更できます。</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>This thread has cost %1. May the agent go on?</source>
        <translation>このスレッドの費用は %1 になりました。エージェントを続行しますか?</translation>
    </message>
</context>
<context>
    <name>dyad::app::AgentTools</name>
    <message>
        <source>Run this command?</source>
        <translation>このコマンドを実行しますか?</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>Fetch this page?</source>
        <translation>このページを取得しますか?</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Use this tool of %1?</source>
        <translation>%1 のこのツールを使いますか?</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>exactly this command</source>
        <translation>このコマンドとまったく同じもの</translation>
    </message>
    <message>
        <source>all pages of %1</source>
        <translation>%1 のすべてのページ</translation>
    </message>
    <message>
        <source>this tool, with anything</source>
        <translation>このツール (内容を問わない)</translation>
    </message>
    <message>
        <source>Change this file?</source>
        <translation>このファイルを変更しますか?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Change %1? Look before you allow it: %2.</source>
        <translation>%1 を変更しますか? 許可する前に確認してください: %2。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AiCursor</name>
    <message>
        <source>Dyad AI</source>
        <translation>Dyad AI</translation>
    </message>
</context>
<context>
    <name>dyad::app::AnswerCommits</name>
    <message>
        <source>Accept an answer of the AI</source>
        <translation>AI の回答を承認</translation>
    </message>
    <message>
        <source>The answer could not be committed: %1</source>
        <translation>回答をコミットできませんでした: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::Application</name>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>dyad::app::AvatarStack</name>
    <message>
        <source>Here: %1</source>
        <translation>ここにいる人: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::BlameLine</name>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n 分前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n 時間前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n 日前</numerusform>
        </translation>
    </message>
    <message>
        <source>Not committed yet</source>
        <translation>まだコミットされていません</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <translation>%1、%2 · %3</translation>
    </message>
</context>
<context>
    <name>dyad::app::Breadcrumbs</name>
    <message>
        <source>Path of the file</source>
        <translation>ファイルのパス</translation>
    </message>
</context>
<context>
    <name>dyad::app::BreakpointSheet</name>
    <message>
        <source>Stops only where this is true</source>
        <translation>これが真の場合だけ停止</translation>
    </message>
    <message>
        <source>an expression, as n &gt; 3</source>
        <translation>式 (例: n &gt; 3)</translation>
    </message>
    <message>
        <source>Stops only from this many hits on</source>
        <translation>このヒット回数から停止</translation>
    </message>
    <message>
        <source>a number, as 5</source>
        <translation>数値 (例: 5)</translation>
    </message>
    <message>
        <source>Says this in the console, and does not stop</source>
        <translation>停止せず、これをコンソールに出力</translation>
    </message>
    <message>
        <source>a text, with {expressions}</source>
        <translation>テキスト ({expressions} を使用可)</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Breakpoint at %1</source>
        <translation>%1 のブレークポイント</translation>
    </message>
    <message>
        <source>Fields that are empty ask for nothing. Expressions are those of the language that is debugged.</source>
        <translation>空欄の項目は条件になりません。式にはデバッグ対象の言語を使います。</translation>
    </message>
</context>
<context>
    <name>dyad::app::CallsPanel</name>
    <message>
        <source>“Show who calls this” lists the callers of a function here.</source>
        <translation>「これを呼び出す箇所を表示」を使うと、関数の呼び出し元がここに一覧表示されます。</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Who calls “%1”</source>
        <translation>「%1」の呼び出し元</translation>
    </message>
    <message>
        <source>What “%1” calls</source>
        <translation>「%1」が呼び出すもの</translation>
    </message>
    <message>
        <source>Show what it calls</source>
        <translation>呼び出すものを表示</translation>
    </message>
    <message>
        <source>Show who calls it</source>
        <translation>呼び出し元を表示</translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatContext</name>
    <message>
        <source>of the file at hand</source>
        <translation>現在のファイルの問題</translation>
    </message>
    <message>
        <source>changes since the last commit</source>
        <translation>最後のコミット以降の変更</translation>
    </message>
    <message>
        <source>what the terminal shows</source>
        <translation>ターミナルに表示されている内容</translation>
    </message>
    <message>
        <source>is here</source>
        <translation>ここにいます</translation>
    </message>
    <message>
        <source>how this works</source>
        <translation>仕組みの説明</translation>
    </message>
    <message>
        <source>Explain what this code does and why, step by step.</source>
        <translation>このコードが何をするか、なぜそうするかを順を追って説明してください。</translation>
    </message>
    <message>
        <source>what is wrong here</source>
        <translation>ここの問題点</translation>
    </message>
    <message>
        <source>Find what is wrong in this code and fix it.</source>
        <translation>このコードの問題点を見つけて修正してください。</translation>
    </message>
    <message>
        <source>write tests</source>
        <translation>テストを書く</translation>
    </message>
    <message>
        <source>Write tests for this code, in the way that this project tests.</source>
        <translation>このプロジェクトのテストの流儀で、このコードのテストを書いてください。</translation>
    </message>
    <message>
        <source>write comments</source>
        <translation>コメントを書く</translation>
    </message>
    <message>
        <source>Write the comments that a reader of this code needs.</source>
        <translation>このコードの読者に必要なコメントを書いてください。</translation>
    </message>
    <message>
        <source>look for faults</source>
        <translation>欠陥を探す</translation>
    </message>
    <message>
        <source>Review these changes: faults, missing cases, unclear names. Name file and line.</source>
        <translation>これらの変更をレビューしてください: 欠陥、抜けている場合分け、わかりにくい名前。ファイルと行を示してください。</translation>
    </message>
    <message>
        <source>a commit message</source>
        <translation>コミットメッセージ</translation>
    </message>
    <message>
        <source>Write a commit message for these changes: one line, then why.</source>
        <translation>これらの変更のコミットメッセージを書いてください: 1 行にまとめ、その後に理由。</translation>
    </message>
    <message>
        <source>what was said there</source>
        <translation>そこでの発言</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 件のドキュメント</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ChatFlow</name>
    <message>
        <source>Show or hide the chat</source>
        <translation>チャットの表示/非表示</translation>
    </message>
    <message>
        <source>Ask the AI</source>
        <translation>AI に質問</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Chat (Ctrl+Shift+A)</source>
        <translation>チャット (Ctrl+Shift+A)</translation>
    </message>
    <message>
        <source>Keep the question as a prompt</source>
        <translation>質問をプロンプトとして保存</translation>
    </message>
    <message>
        <source>Delete this thread?</source>
        <translation>このスレッドを削除しますか?</translation>
    </message>
    <message>
        <source>“%1” goes for everybody in the project.</source>
        <translation>「%1」はプロジェクトの全員から削除されます。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Delete the thread</source>
        <translation>スレッドを削除</translation>
    </message>
    <message>
        <source>Export the thread</source>
        <translation>スレッドをエクスポート</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The thread is in %1</source>
        <translation>スレッドは %1 にあります</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>There is no prompt to keep.</source>
        <translation>保存するプロンプトがありません。</translation>
    </message>
    <message>
        <source>The prompt is behind “/” from now on.</source>
        <translation>プロンプトは今後「/」で呼び出せます。</translation>
    </message>
    <message>
        <source>AI</source>
        <translation>AI</translation>
    </message>
    <message>
        <source>Committed: %1</source>
        <translation>コミットしました: %1</translation>
    </message>
    <message>
        <source>This thread has cost %1 and would pass its limit of %2. Ask on?</source>
        <translation>このスレッドの費用は %1 で、上限の %2 を超える見込みです。質問を続けますか?</translation>
    </message>
    <message>
        <source>A new thread begins at nothing. The limit is in the settings.</source>
        <translation>新しいスレッドはゼロから始まります。上限は設定で変更できます。</translation>
    </message>
    <message>
        <source>Ask on</source>
        <translation>質問を続ける</translation>
    </message>
</context>
<context>
    <name>dyad::app::CloneSheet</name>
    <message>
        <source>Clone a repository</source>
        <translation>リポジトリをクローン</translation>
    </message>
    <message>
        <source>Its files and its history come into a new folder. Sign-ins are those of Git: its credential helper, your ssh agent.</source>
        <translation>そのファイルと履歴が新しいフォルダーに入ります。サインインは Git のもの (資格情報ヘルパー、ssh エージェント) を使います。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>where it goes</source>
        <translation>置き場所</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>クローン</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>置き場所のフォルダーを選択</translation>
    </message>
    <message>
        <source>Say where it is: an address, or a folder.</source>
        <translation>場所を入力してください: アドレスまたはフォルダー。</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>置き場所のフォルダーを入力してください。</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>このフォルダーは空ではありません。</translation>
    </message>
    <message>
        <source>Cloning</source>
        <translation>クローンしています</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Nothing can be written there: %1</source>
        <translation>そこには何も書き込めません: %1</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>%1 を作成できません: %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::CommentFlow</name>
    <message>
        <source>Add comment</source>
        <translation>コメントを追加</translation>
    </message>
    <message>
        <source>Show comments</source>
        <translation>コメントを表示</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>次のコメント</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>前のコメント</translation>
    </message>
    <message>
        <source>Export comments as Markdown</source>
        <translation>コメントを Markdown としてエクスポート</translation>
    </message>
    <message>
        <source>Comments (Ctrl+Alt+C)</source>
        <translation>コメント (Ctrl+Alt+C)</translation>
    </message>
    <message numerus="yes">
        <source>(%n replies)</source>
        <translation>
            <numerusform>(返信 %n 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>Comments are for shared folders: share this one first.</source>
        <translation>コメントは共有フォルダー用です。まずこのフォルダーを共有してください。</translation>
    </message>
    <message>
        <source>You may read comments here, not write them.</source>
        <translation>ここではコメントを読めますが、書けません。</translation>
    </message>
    <message>
        <source>Export comments</source>
        <translation>コメントをエクスポート</translation>
    </message>
    <message>
        <source>Comments on %1.md</source>
        <translation>%1 へのコメント.md</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>The comments stand in %1.</source>
        <translation>コメントは %1 にあります。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
</context>
<context>
    <name>dyad::app::DebugFlow</name>
    <message>
        <source>Start debugging, or continue</source>
        <translation>デバッグを開始または続行</translation>
    </message>
    <message>
        <source>Set or remove a breakpoint</source>
        <translation>ブレークポイントを設定または解除</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>ステップオーバー</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>ステップイン</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>ステップアウト</translation>
    </message>
    <message>
        <source>Pause the program</source>
        <translation>プログラムを一時停止</translation>
    </message>
    <message>
        <source>Stop debugging</source>
        <translation>デバッグを停止</translation>
    </message>
    <message>
        <source>Choose what is debugged</source>
        <translation>デバッグ対象を選択</translation>
    </message>
    <message>
        <source>Watch the selection</source>
        <translation>選択範囲をウォッチ</translation>
    </message>
    <message>
        <source>Show or hide the debugger</source>
        <translation>デバッガーの表示/非表示</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>デバッガー</translation>
    </message>
    <message>
        <source>No debugger for “%1” is installed: docs say which ones there are.</source>
        <translation>「%1」用のデバッガーがインストールされていません。利用できるものはドキュメントにあります。</translation>
    </message>
    <message>
        <source>Say when the breakpoint here stops</source>
        <translation>ここのブレークポイントの停止条件を指定</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Remove the breakpoint</source>
        <translation>ブレークポイントを解除</translation>
    </message>
    <message>
        <source>Set a breakpoint</source>
        <translation>ブレークポイントを設定</translation>
    </message>
    <message>
        <source>Say when it stops…</source>
        <translation>停止条件を指定…</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>デバッグを開始</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditPreview</name>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Make %1</source>
        <translation>%1 を作成</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>%1 を %2 に移動</translation>
    </message>
    <message numerus="yes">
        <source>Change %n place(s)</source>
        <translation>
            <numerusform>%n か所を変更</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::EditingFlow</name>
    <message>
        <source>Comment or uncomment the lines</source>
        <translation>行をコメント化/コメント解除</translation>
    </message>
    <message>
        <source>Duplicate the line or the selection</source>
        <translation>行または選択範囲を複製</translation>
    </message>
    <message>
        <source>Move the lines up</source>
        <translation>行を上へ移動</translation>
    </message>
    <message>
        <source>Move the lines down</source>
        <translation>行を下へ移動</translation>
    </message>
    <message>
        <source>Delete the lines</source>
        <translation>行を削除</translation>
    </message>
    <message>
        <source>Join the lines</source>
        <translation>行を結合</translation>
    </message>
    <message>
        <source>Indent the lines</source>
        <translation>行をインデント</translation>
    </message>
    <message>
        <source>Unindent the lines</source>
        <translation>行のインデントを戻す</translation>
    </message>
    <message>
        <source>Make it upper case</source>
        <translation>大文字にする</translation>
    </message>
    <message>
        <source>Make it lower case</source>
        <translation>小文字にする</translation>
    </message>
    <message>
        <source>Show or hide the map beside the text</source>
        <translation>テキスト横のマップの表示/非表示</translation>
    </message>
    <message>
        <source>Sort the lines, A to Z</source>
        <translation>行を並べ替え (A から Z)</translation>
    </message>
    <message>
        <source>Sort the lines, Z to A</source>
        <translation>行を並べ替え (Z から A)</translation>
    </message>
    <message>
        <source>Turn the order of the lines around</source>
        <translation>行の順序を逆にする</translation>
    </message>
    <message>
        <source>Remove lines that are there twice</source>
        <translation>重複した行を削除</translation>
    </message>
    <message>
        <source>Remove empty lines</source>
        <translation>空行を削除</translation>
    </message>
    <message>
        <source>Remove spaces at the ends of lines</source>
        <translation>行末の空白を削除</translation>
    </message>
    <message>
        <source>Make spaces of tabs at the starts of lines</source>
        <translation>行頭のタブを空白にする</translation>
    </message>
    <message>
        <source>Make tabs of spaces at the starts of lines</source>
        <translation>行頭の空白をタブにする</translation>
    </message>
    <message>
        <source>Make It Title Case</source>
        <translation>Title Case にする</translation>
    </message>
    <message>
        <source>Make it snake_case</source>
        <translation>snake_case にする</translation>
    </message>
    <message>
        <source>Make it camelCase</source>
        <translation>camelCase にする</translation>
    </message>
    <message>
        <source>Add a caret above</source>
        <translation>上にカーソルを追加</translation>
    </message>
    <message>
        <source>Add a caret below</source>
        <translation>下にカーソルを追加</translation>
    </message>
    <message>
        <source>Select the next place with the same text, too</source>
        <translation>同じテキストの次の箇所も選択</translation>
    </message>
    <message>
        <source>Select all places with the same text</source>
        <translation>同じテキストの箇所をすべて選択</translation>
    </message>
    <message>
        <source>Select the line</source>
        <translation>行を選択</translation>
    </message>
    <message>
        <source>Go to the matching bracket</source>
        <translation>対応する括弧へ移動</translation>
    </message>
    <message>
        <source>Select columns with the arrow keys, on or off</source>
        <translation>矢印キーでの列選択のオン/オフ</translation>
    </message>
    <message>
        <source>Set or remove a bookmark</source>
        <translation>ブックマークを設定または解除</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>次のブックマークへ移動</translation>
    </message>
    <message>
        <source>Go to the previous bookmark</source>
        <translation>前のブックマークへ移動</translation>
    </message>
    <message>
        <source>Remove the bookmarks of this file</source>
        <translation>このファイルのブックマークを削除</translation>
    </message>
    <message>
        <source>Go to a bookmark of the project</source>
        <translation>プロジェクトのブックマークへ移動</translation>
    </message>
    <message>
        <source>Go to a bookmark</source>
        <translation>ブックマークへ移動</translation>
    </message>
    <message>
        <source>Insert a snippet</source>
        <translation>スニペットを挿入</translation>
    </message>
    <message>
        <source>Make a snippet of the selection</source>
        <translation>選択範囲からスニペットを作成</translation>
    </message>
    <message>
        <source>Edit the snippets</source>
        <translation>スニペットを編集</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>Select the text that is to become a snippet first.</source>
        <translation>先にスニペットにするテキストを選択してください。</translation>
    </message>
    <message>
        <source>%1 is no JSON object that can be added to.</source>
        <translation>%1 は追加できる JSON オブジェクトではありません。</translation>
    </message>
    <message>
        <source>Comment the selection as a block, or take the marks away</source>
        <translation>選択範囲のブロックコメントを設定または解除</translation>
    </message>
    <message>
        <source>New line below (Ctrl+Enter)</source>
        <translation>下に新しい行 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>New line above (Ctrl+Shift+Enter)</source>
        <translation>上に新しい行 (Ctrl+Shift+Enter)</translation>
    </message>
    <message>
        <source>Duplicate the lines upwards</source>
        <translation>行を上に複製</translation>
    </message>
    <message>
        <source>Find the next place</source>
        <translation>次の箇所を検索</translation>
    </message>
    <message>
        <source>Find the previous place</source>
        <translation>前の箇所を検索</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存して閉じる</translation>
    </message>
    <message>
        <source>Open the tab again that was closed last</source>
        <translation>最後に閉じたタブをもう一度開く</translation>
    </message>
    <message>
        <source>Leave this place out, select the next with the same text</source>
        <translation>この箇所を除外し、同じテキストの次の箇所を選択</translation>
    </message>
</context>
<context>
    <name>dyad::app::EditorPage</name>
    <message>
        <source>Text of %1</source>
        <translation>%1 のテキスト</translation>
    </message>
    <message>
        <source>This file is not text</source>
        <translation>このファイルはテキストではありません</translation>
    </message>
    <message>
        <source>%1, %2. It can be opened with another program.</source>
        <translation>%1、%2。別のプログラムで開けます。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>This file is too large to edit</source>
        <translation>このファイルは大きすぎて編集できません</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>This file is gone</source>
        <translation>このファイルはなくなりました</translation>
    </message>
    <message>
        <source>%1 was deleted or moved.</source>
        <translation>%1 は削除または移動されました。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>This file could not be opened</source>
        <translation>このファイルを開けませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 を開いています</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>スペース: %1</translation>
    </message>
    <message>
        <source>Tabs: %1</source>
        <translation>タブ: %1</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>プレーンテキスト</translation>
    </message>
</context>
<context>
    <name>dyad::app::Embeddings</name>
    <message>
        <source>What that costs is not known here.</source>
        <translation>費用はここではわかりません。</translation>
    </message>
    <message>
        <source>That costs nothing, or its price is not known.</source>
        <translation>費用はかからないか、価格が不明です。</translation>
    </message>
    <message>
        <source>That costs about %1, once; later only what changes is sent.</source>
        <translation>費用は約 %1 で、一度だけかかります。以後は変更された部分だけが送られます。</translation>
    </message>
    <message>
        <source>Send the project&apos;s files to “%1”?</source>
        <translation>プロジェクトのファイルを「%1」に送信しますか?</translation>
    </message>
    <message numerus="yes">
        <source>To find places by their meaning, %n piece(s) of this folder&apos;s files go through the server to that model, about %1 tokens.</source>
        <translation>
            <numerusform>意味で場所を探すため、このフォルダーのファイルの断片 %n 個、約 %1 トークンが、サーバーを通じてそのモデルに送られます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>The index by meaning cannot go on: %1</source>
        <translation>意味による索引を続行できません: %1</translation>
    </message>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>現在、サーバーに接続していません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::EncodingFlow</name>
    <message>
        <source>Choose the encoding</source>
        <translation>エンコードを選択</translation>
    </message>
    <message>
        <source>Choose the line ends</source>
        <translation>改行コードを選択</translation>
    </message>
    <message>
        <source>Read again as</source>
        <translation>次のエンコードで読み直す</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>%1 stays as it is: %2</source>
        <translation>%1 はそのままです: %2</translation>
    </message>
    <message>
        <source>Choose the indentation</source>
        <translation>インデントを選択</translation>
    </message>
    <message>
        <source>Choose the language that the text is coloured as</source>
        <translation>テキストを色分けする言語を選択</translation>
    </message>
    <message>
        <source>Spaces: %1</source>
        <translation>スペース: %1</translation>
    </message>
    <message>
        <source>Tabs, %1 wide</source>
        <translation>タブ、幅 %1</translation>
    </message>
    <message>
        <source>As the name of the file says</source>
        <translation>ファイル名に従う</translation>
    </message>
    <message>
        <source>Colour the text as</source>
        <translation>テキストを色分けする言語</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionFlow</name>
    <message>
        <source>read the text of the open file</source>
        <translation>開いているファイルのテキストの読み取り</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>開いているファイルの変更</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>フォルダーのファイルの読み取り</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>拡張機能</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Not installed: %1</source>
        <translation>インストールされませんでした: %1</translation>
    </message>
    <message>
        <source>%1 is installed.</source>
        <translation>%1 をインストールしました。</translation>
    </message>
    <message>
        <source>Insert: %1</source>
        <translation>挿入: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>実行: %1</translation>
    </message>
    <message>
        <source>Use the colours “%1” (again: ours)</source>
        <translation>配色「%1」を使う (もう一度で標準に戻る)</translation>
    </message>
    <message>
        <source>May %1 %2?</source>
        <translation>%1 に許可しますか: %2</translation>
    </message>
    <message>
        <source>It wants to whenever you use it. The Extensions page changes that.</source>
        <translation>使うたびに必要とされます。「拡張機能」ページで変更できます。</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>許可</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>許可しない</translation>
    </message>
    <message>
        <source>It is not installed any more.</source>
        <translation>もうインストールされていません。</translation>
    </message>
    <message>
        <source>not permitted: %1</source>
        <translation>許可されていません: %1</translation>
    </message>
    <message>
        <source>There is no “%1”.</source>
        <translation>「%1」はありません。</translation>
    </message>
    <message>
        <source>The file is not open any more.</source>
        <translation>ファイルはもう開かれていません。</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>終わりが始まりより前にあります。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み取れません。</translation>
    </message>
    <message>
        <source>The extensions were read again.</source>
        <translation>拡張機能を再読み込みしました。</translation>
    </message>
    <message>
        <source>%1 stays with “%2”; “%3” has no key.</source>
        <translation>%1 は「%2」に割り当てられたままです。「%3」にはキーがありません。</translation>
    </message>
    <message>
        <source>It is busy, and too much waits for it already.</source>
        <translation>処理中で、待機中の要求が既に多すぎます。</translation>
    </message>
    <message>
        <source>The AI wants to use %1: allow it on the Extensions page first.</source>
        <translation>AI が %1 を使おうとしています。先に「拡張機能」ページで許可してください。</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>信頼したフォルダーで自身の言語サーバーを起動する</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionManifest</name>
    <message>
        <source>There is no manifest.json in %1.</source>
        <translation>%1 に manifest.json がありません。</translation>
    </message>
    <message>
        <source>manifest.json: %1</source>
        <translation>manifest.json: %1</translation>
    </message>
    <message>
        <source>“id” is lower-case letters, digits and dashes.</source>
        <translation>「id」に使えるのは小文字の英字、数字、ハイフンです。</translation>
    </message>
    <message>
        <source>“name” and “version” are missing.</source>
        <translation>「name」と「version」がありません。</translation>
    </message>
    <message>
        <source>there is no permission “%1”.</source>
        <translation>「%1」という権限はありません。</translation>
    </message>
    <message>
        <source>“main” names no file of the extension.</source>
        <translation>「main」が拡張機能のファイルを指していません。</translation>
    </message>
    <message>
        <source>a command needs an id and a title.</source>
        <translation>コマンドには id と title が必要です。</translation>
    </message>
    <message>
        <source>there is no menu “%1”.</source>
        <translation>メニュー「%1」はありません。</translation>
    </message>
    <message>
        <source>a tool needs a name (lower-case letters, digits, _) and a text that says what it does.</source>
        <translation>ツールには名前 (小文字、数字、_) と、動作を説明するテキストが必要です。</translation>
    </message>
    <message>
        <source>the language server “%1” needs “programs” and “languages”.</source>
        <translation>言語サーバー「%1」には「programs」と「languages」が必要です。</translation>
    </message>
    <message>
        <source>commands, events and tools need “main”.</source>
        <translation>コマンド、イベント、ツールには「main」が必要です。</translation>
    </message>
    <message>
        <source>language servers need the permission “servers”.</source>
        <translation>言語サーバーには権限「servers」が必要です。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionProcess</name>
    <message>
        <source>It did not answer within %1 s.</source>
        <translation>%1 秒以内に応答しませんでした。</translation>
    </message>
    <message>
        <source>It failed %1 times and is not started again.</source>
        <translation>%1 回失敗したため、再起動しません。</translation>
    </message>
    <message>
        <source>Its process ended, perhaps for want of memory.</source>
        <translation>プロセスが終了しました。メモリ不足かもしれません。</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 を起動できませんでした。</translation>
    </message>
    <message>
        <source>It sent more than can be right.</source>
        <translation>送られた内容が多すぎます。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionStore</name>
    <message>
        <source>its id is another.</source>
        <translation>id が異なります。</translation>
    </message>
    <message>
        <source>It is larger than an extension may be.</source>
        <translation>拡張機能として大きすぎます。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み取れません。</translation>
    </message>
    <message>
        <source>The archive has a file outside of its folder: %1</source>
        <translation>アーカイブにフォルダー外のファイルがあります: %1</translation>
    </message>
    <message>
        <source>%1 could not be replaced.</source>
        <translation>%1 を置き換えられませんでした。</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 を削除できませんでした。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ExtensionsPage</name>
    <message>
        <source>read the text of the open file</source>
        <translation>開いているファイルのテキストの読み取り</translation>
    </message>
    <message>
        <source>change the open file</source>
        <translation>開いているファイルの変更</translation>
    </message>
    <message>
        <source>read the files of the folder</source>
        <translation>フォルダーのファイルの読み取り</translation>
    </message>
    <message>
        <source>Install from a folder</source>
        <translation>フォルダーからインストール</translation>
    </message>
    <message>
        <source>Install from a zip</source>
        <translation>zip からインストール</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>拡張機能</translation>
    </message>
    <message>
        <source>Folder of the extension</source>
        <translation>拡張機能のフォルダー</translation>
    </message>
    <message>
        <source>Archive of the extension</source>
        <translation>拡張機能のアーカイブ</translation>
    </message>
    <message>
        <source>Archives (*.zip)</source>
        <translation>アーカイブ (*.zip)</translation>
    </message>
    <message>
        <source>None yet. An extension is a folder with a manifest.json: commands, snippets, tasks, themes and project templates of your own; the guide says how.</source>
        <translation>まだありません。拡張機能は manifest.json を含むフォルダーで、独自のコマンド、スニペット、タスク、テーマ、プロジェクトテンプレートを追加できます。作り方はガイドにあります。</translation>
    </message>
    <message>
        <source>May %1</source>
        <translation>許可: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message numerus="yes">
        <source>%n command(s)</source>
        <translation>
            <numerusform>%n 個のコマンド</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n snippet(s)</source>
        <translation>
            <numerusform>%n 個のスニペット</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 個のタスク</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n 個のテーマ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n project template(s)</source>
        <translation>
            <numerusform>%n 個のプロジェクトテンプレート</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) for the AI</source>
        <translation>
            <numerusform>%n 個の AI 用ツール</numerusform>
        </translation>
    </message>
    <message>
        <source>the language server %1</source>
        <translation>言語サーバー %1</translation>
    </message>
    <message>
        <source>Brings: %1.</source>
        <translation>提供するもの: %1。</translation>
    </message>
    <message>
        <source>start its language servers in folders that you trust</source>
        <translation>信頼したフォルダーで自身の言語サーバーを起動する</translation>
    </message>
</context>
<context>
    <name>dyad::app::FollowFrame</name>
    <message>
        <source>Following %1</source>
        <translation>%1 をフォロー中</translation>
    </message>
    <message>
        <source>Following %1  ·  Esc</source>
        <translation>%1 をフォロー中  ·  Esc</translation>
    </message>
</context>
<context>
    <name>dyad::app::FormSheet</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
</context>
<context>
    <name>dyad::app::GhostFlow</name>
    <message>
        <source>Switch proposals of the AI while typing on or off</source>
        <translation>入力中の AI の提案をオン/オフ</translation>
    </message>
    <message>
        <source>The AI proposes what comes next while you type. Tab takes it, Ctrl+Right a word, Ctrl+Down a line.</source>
        <translation>入力中に AI が続きを提案します。Tab で採用、Ctrl+Right で 1 単語、Ctrl+Down で 1 行。</translation>
    </message>
    <message>
        <source>The AI proposes nothing while you type.</source>
        <translation>入力中に AI は何も提案しません。</translation>
    </message>
    <message>
        <source>Propose what comes next</source>
        <translation>続きを提案</translation>
    </message>
</context>
<context>
    <name>dyad::app::GitFlow</name>
    <message>
        <source>Show Git</source>
        <translation>Git を表示</translation>
    </message>
    <message>
        <source>Show what changed in this file</source>
        <translation>このファイルの変更を表示</translation>
    </message>
    <message>
        <source>Stage this file</source>
        <translation>このファイルをステージする</translation>
    </message>
    <message>
        <source>Unstage this file</source>
        <translation>このファイルのステージを解除</translation>
    </message>
    <message>
        <source>Show the commits of the branch</source>
        <translation>ブランチのコミットを表示</translation>
    </message>
    <message>
        <source>Show the commits of this file</source>
        <translation>このファイルのコミットを表示</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>ブランチを切り替えまたは作成</translation>
    </message>
    <message>
        <source>Read the state of Git again</source>
        <translation>Git の状態を再読み込み</translation>
    </message>
    <message>
        <source>Git (Ctrl+Shift+G)</source>
        <translation>Git (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>Committed as %1.</source>
        <translation>%1 としてコミットしました。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Switch everybody to %1?</source>
        <translation>全員を %1 に切り替えますか?</translation>
    </message>
    <message>
        <source>This folder is shared: its files are rewritten for everybody who works in it, while they type. What they have not committed stays as it is, or Git refuses.</source>
        <translation>このフォルダーは共有されています。作業中の全員に対し、入力中でもファイルが書き換えられます。コミットしていないものはそのまま残るか、Git が拒否します。</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <translation>%1 に切り替え</translation>
    </message>
    <message>
        <source>%1 (staged)</source>
        <translation>%1 (ステージ済み)</translation>
    </message>
    <message>
        <source>%1 (changes)</source>
        <translation>%1 (変更)</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>コミット</translation>
    </message>
    <message>
        <source>Commits of %1</source>
        <translation>%1 のコミット</translation>
    </message>
    <message>
        <source>Fetch from the remotes</source>
        <translation>リモートからフェッチ</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>プル</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>プル (自分のコミットを上に載せる)</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>プッシュ</translation>
    </message>
    <message>
        <source>Stash all changes</source>
        <translation>すべての変更をスタッシュ</translation>
    </message>
    <message>
        <source>Bring the last stash back</source>
        <translation>最後のスタッシュを戻す</translation>
    </message>
    <message>
        <source>Merge, rebase or stash</source>
        <translation>マージ、リベース、スタッシュ</translation>
    </message>
    <message>
        <source>Continue the merge or rebase</source>
        <translation>マージまたはリベースを続行</translation>
    </message>
    <message>
        <source>Abort the merge or rebase</source>
        <translation>マージまたはリベースを中止</translation>
    </message>
    <message>
        <source>Cancel what Git is doing</source>
        <translation>Git の処理をキャンセル</translation>
    </message>
    <message>
        <source>Clone a repository</source>
        <translation>リポジトリをクローン</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: 完了。</translation>
    </message>
    <message>
        <source>%1 stopped at conflicts: choose a file of the Git panel to resolve it.</source>
        <translation>「%1」は競合で停止しました: Git パネルのファイルを選んで解決してください。</translation>
    </message>
    <message>
        <source>%1: cancelled.</source>
        <translation>%1: キャンセルしました。</translation>
    </message>
    <message>
        <source>%1 needs a sign-in that Git does not have: set up its credential helper, or your ssh agent.</source>
        <translation>「%1」には Git にないサインインが必要です。資格情報ヘルパーまたは ssh エージェントを設定してください。</translation>
    </message>
    <message>
        <source>%1 in everybody&apos;s files?</source>
        <translation>全員のファイルに「%1」を実行しますか?</translation>
    </message>
    <message>
        <source>This folder is shared: what Git changes in its files changes for everybody who works in it, while they type.</source>
        <translation>このフォルダーは共有されています。Git がファイルに加える変更は、作業中の全員に対し、入力中でも反映されます。</translation>
    </message>
    <message>
        <source>Do it for everybody</source>
        <translation>全員に対して実行</translation>
    </message>
    <message>
        <source>%1 (conflict)</source>
        <translation>%1 (競合)</translation>
    </message>
</context>
<context>
    <name>dyad::app::HistoryFlow</name>
    <message>
        <source>Show or hide the history</source>
        <translation>履歴の表示/非表示</translation>
    </message>
    <message>
        <source>Show what changed since I left</source>
        <translation>離れた後の変更を表示</translation>
    </message>
    <message>
        <source>Show who wrote what is not committed</source>
        <translation>未コミットの内容を書いた人を表示</translation>
    </message>
    <message>
        <source>Show the history of the project</source>
        <translation>プロジェクトの履歴を表示</translation>
    </message>
    <message>
        <source>Show what happened in the project since I left</source>
        <translation>離れた後にプロジェクトで起きたことを表示</translation>
    </message>
    <message>
        <source>Undo the chosen change of the history</source>
        <translation>履歴で選んだ変更を元に戻す</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>The text is as it was then. Undo takes that back.</source>
        <translation>テキストを当時の状態に戻しました。「元に戻す」で取り消せます。</translation>
    </message>
    <message>
        <source>The change is undone. Undo takes that back.</source>
        <translation>変更を元に戻しました。「元に戻す」で取り消せます。</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>%1 is no text: what changed in it cannot be shown.</source>
        <translation>%1 はテキストではないため、変更内容を表示できません。</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>離れてから</translation>
    </message>
    <message>
        <source>In this session of work</source>
        <translation>この作業セッション</translation>
    </message>
    <message>
        <source>%1 is here again.</source>
        <translation>%1 が戻りました。</translation>
    </message>
    <message>
        <source>There is a file %1 again; it is left as it is.</source>
        <translation>%1 というファイルが再び存在します。そのままにします。</translation>
    </message>
</context>
<context>
    <name>dyad::app::InvitationFlow</name>
    <message>
        <source>The link is good for nobody any more.</source>
        <translation>このリンクはもう誰にも使えません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinController</name>
    <message>
        <source>This is not an invitation link. It looks like http://host:port/join/…#…</source>
        <translation>これは招待リンクではありません。次のような形式です: http://host:port/join/…#…</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>ほかの人に見える名前を入力してください。</translation>
    </message>
    <message>
        <source>Choose an empty folder for the files.</source>
        <translation>ファイル用の空のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>This folder could not be made.</source>
        <translation>このフォルダーを作成できませんでした。</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 に問い合わせています</translation>
    </message>
    <message>
        <source>The server did not sign you in.</source>
        <translation>サーバーはサインインさせませんでした。</translation>
    </message>
    <message>
        <source>Getting the files: %1 of %2</source>
        <translation>ファイルを取得しています: %1/%2</translation>
    </message>
</context>
<context>
    <name>dyad::app::JoinSheet</name>
    <message>
        <source>Join by link</source>
        <translation>リンクで参加</translation>
    </message>
    <message>
        <source>The project&apos;s files come into a folder of yours, and from then on both are live.</source>
        <translation>プロジェクトのファイルはあなたのフォルダーに入り、それ以降は両方がライブです。</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>招待リンク</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>ほかの人に見える形で</translation>
    </message>
    <message>
        <source>Empty folder</source>
        <translation>空のフォルダー</translation>
    </message>
    <message>
        <source>where the files go</source>
        <translation>ファイルの置き場所</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Choose an empty folder</source>
        <translation>空のフォルダーを選択</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>参加しています</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeySheet</name>
    <message>
        <source>New keys</source>
        <translation>新しいキー</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>このキーを使う</translation>
    </message>
    <message>
        <source>Press the keys, up to four combinations one after the other. Tab goes on to the buttons.</source>
        <translation>キーを押してください。続けて 4 つの組み合わせまで使えます。Tab でボタンへ移動します。</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <translation>「%1」(%2)</translation>
    </message>
    <message>
        <source>Also keys of %1, which lose them.</source>
        <translation>%1 にも割り当てられており、そちらからは外れます。</translation>
    </message>
    <message>
        <source>The settings file cannot be written, or has an error: open it and look.</source>
        <translation>設定ファイルに書き込めないか、誤りがあります。開いて確認してください。</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeymapPage</name>
    <message>
        <source>Search commands and keys, such as “save” or “Ctrl+S”</source>
        <translation>コマンドとキーを検索 (例: 「保存」「Ctrl+S」)</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>コマンドとキーを検索</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとそのキー</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>ファイル内の名前</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>キーを変更</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Keys as in another editor</source>
        <translation>ほかのエディターと同じキー</translation>
    </message>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>ほか: %1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>独自</translation>
    </message>
</context>
<context>
    <name>dyad::app::KeysFlow</name>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>キーボードショートカットを変更</translation>
    </message>
    <message>
        <source>Show all keyboard shortcuts</source>
        <translation>すべてのキーボードショートカットを表示</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>ノーマル</translation>
    </message>
    <message>
        <source>Visual</source>
        <translation>ビジュアル</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeContext</name>
    <message>
        <source>Document</source>
        <translation>ドキュメント</translation>
    </message>
</context>
<context>
    <name>dyad::app::KnowledgeFlow</name>
    <message>
        <source>Show documents and knowledge</source>
        <translation>ドキュメントとナレッジを表示</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>ドキュメントに質問</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>ドキュメントを追加</translation>
    </message>
    <message>
        <source>Show connectors</source>
        <translation>コネクターを表示</translation>
    </message>
    <message>
        <source>Show workflows</source>
        <translation>ワークフローを表示</translation>
    </message>
    <message>
        <source>Knowledge (Ctrl+Alt+K)</source>
        <translation>ナレッジ (Ctrl+Alt+K)</translation>
    </message>
    <message>
        <source>Remove the workflow “%1”?</source>
        <translation>ワークフロー「%1」を削除しますか?</translation>
    </message>
    <message>
        <source>Its history goes with it.</source>
        <translation>その履歴も削除されます。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>削除する</translation>
    </message>
    <message>
        <source>Remove this knowledge base?</source>
        <translation>このナレッジベースを削除しますか?</translation>
    </message>
    <message>
        <source>%1. The documents stay.</source>
        <translation>%1。ドキュメントは残ります。</translation>
    </message>
    <message>
        <source>Remove from the project&apos;s knowledge?</source>
        <translation>プロジェクトのナレッジから削除しますか?</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n document(s)</source>
        <translation>
            <numerusform>%n 件のドキュメントを削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the connector “%1”?</source>
        <translation>コネクター「%1」を削除しますか?</translation>
    </message>
    <message numerus="yes">
        <source>Its %n document(s) stay in the project.</source>
        <translation>
            <numerusform>その %n 件のドキュメントはプロジェクトに残ります。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::LanguageFlow</name>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>%1 can help here: run “Start language servers in this folder”.</source>
        <translation>%1 が役立ちます。「このフォルダーで言語サーバーを開始」を実行してください。</translation>
    </message>
    <message>
        <source>Go to definition</source>
        <translation>定義へ移動</translation>
    </message>
    <message>
        <source>Go to declaration</source>
        <translation>宣言へ移動</translation>
    </message>
    <message>
        <source>Go to implementation</source>
        <translation>実装へ移動</translation>
    </message>
    <message>
        <source>Find references</source>
        <translation>参照を検索</translation>
    </message>
    <message>
        <source>Rename symbol</source>
        <translation>シンボルの名前を変更</translation>
    </message>
    <message>
        <source>Format the text or the selection</source>
        <translation>テキストまたは選択範囲を整形</translation>
    </message>
    <message>
        <source>Propose what to type</source>
        <translation>入力候補を表示</translation>
    </message>
    <message>
        <source>Show the signature</source>
        <translation>シグネチャを表示</translation>
    </message>
    <message>
        <source>Show what is known here</source>
        <translation>ここの情報を表示</translation>
    </message>
    <message>
        <source>Go to the next problem in this file</source>
        <translation>このファイルの次の問題へ移動</translation>
    </message>
    <message>
        <source>Go to the previous problem in this file</source>
        <translation>このファイルの前の問題へ移動</translation>
    </message>
    <message>
        <source>Back to where one was</source>
        <translation>前の位置に戻る</translation>
    </message>
    <message>
        <source>Fold or unfold here</source>
        <translation>ここで折りたたむ/展開する</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>すべて展開</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>What the new name changes</source>
        <translation>新しい名前で変わる箇所</translation>
    </message>
    <message>
        <source>Go to the definition of the type</source>
        <translation>型の定義へ移動</translation>
    </message>
    <message>
        <source>Show who calls this</source>
        <translation>これを呼び出す箇所を表示</translation>
    </message>
    <message>
        <source>Show what this calls</source>
        <translation>これが呼び出すものを表示</translation>
    </message>
    <message>
        <source>Forward to where one came back from</source>
        <translation>戻る前の位置へ進む</translation>
    </message>
    <message>
        <source>Show what can be done here (mend, move, rewrite)</source>
        <translation>ここでできることを表示 (修正、移動、書き換え)</translation>
    </message>
    <message>
        <source>Select more, a part of the language at a time</source>
        <translation>選択範囲を構文単位で広げる</translation>
    </message>
    <message>
        <source>Select less</source>
        <translation>選択範囲を狭める</translation>
    </message>
    <message>
        <source>Show or hide types and names of parameters behind the lines</source>
        <translation>行の後ろの型と引数名の表示/非表示</translation>
    </message>
    <message>
        <source>Format while typing: on or off</source>
        <translation>入力中の整形のオン/オフ</translation>
    </message>
</context>
<context>
    <name>dyad::app::LaunchSheet</name>
    <message>
        <source>Start debugging</source>
        <translation>デバッグを開始</translation>
    </message>
    <message>
        <source>This is kept in .dyad/launch.json, where more can be said: environment, attaching, another adapter.</source>
        <translation>.dyad/launch.json に保存されます。そこでは環境変数、アタッチ、別のアダプターなども指定できます。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>an executable with debug information, or a script</source>
        <translation>デバッグ情報付きの実行ファイル、またはスクリプト</translation>
    </message>
    <message>
        <source>Its arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>Debugger</source>
        <translation>デバッガー</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>プログラムを選択</translation>
    </message>
    <message>
        <source>There is no such file. Is it built?</source>
        <translation>そのファイルはありません。ビルド済みですか?</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFile</name>
    <message>
        <source>A shared text is UTF-8.</source>
        <translation>共有テキストは UTF-8 です。</translation>
    </message>
</context>
<context>
    <name>dyad::app::LiveFolder</name>
    <message>
        <source>Text that could not be shared was kept aside: %1</source>
        <translation>共有できなかったテキストを別に保存しました: %1</translation>
    </message>
    <message>
        <source>Text that could not be shared was kept in %2: %1</source>
        <translation>共有できなかったテキストを %2 に保存しました: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The folder is gone. Nothing was deleted for the others.</source>
        <translation>フォルダーがなくなりました。ほかの人のものは何も削除されていません。</translation>
    </message>
    <message>
        <source>%1 is not shared: %2</source>
        <translation>%1 は共有されていません: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (ほか %n 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>The server cannot be reached. Your edits are kept here and join the others&apos; later.</source>
        <translation>サーバーに接続できません。編集内容はここに保存され、後でほかの人の編集と合流します。</translation>
    </message>
    <message>
        <source>You may look at this project, not change it.</source>
        <translation>このプロジェクトは閲覧できますが、変更できません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::LocalFile</name>
    <message>
        <source>You may not write this file.</source>
        <translation>このファイルに書き込む権限がありません。</translation>
    </message>
    <message>
        <source>it has text that is not saved.</source>
        <translation>保存されていないテキストがあります。</translation>
    </message>
    <message>
        <source>Another program keeps changing this file.</source>
        <translation>別のプログラムがこのファイルを変更し続けています。</translation>
    </message>
    <message>
        <source>Another program has put something in its place that is no text. Save it under another name.</source>
        <translation>別のプログラムが、その場所にテキストではないものを置きました。別の名前で保存してください。</translation>
    </message>
</context>
<context>
    <name>dyad::app::MacroFlow</name>
    <message>
        <source>Record a macro, or end recording</source>
        <translation>マクロを記録、または記録を終了</translation>
    </message>
    <message>
        <source>Replay the macro</source>
        <translation>マクロを再生</translation>
    </message>
    <message>
        <source>Replay the macro to the end of the file</source>
        <translation>ファイルの終わりまでマクロを再生</translation>
    </message>
    <message>
        <source>Recording: what you type and do in the text is kept until Ctrl+Alt+R.</source>
        <translation>記録中: テキストでの入力と操作が Ctrl+Alt+R を押すまで記録されます。</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>何も記録されませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) recorded; Ctrl+Alt+P replays them.</source>
        <translation>
            <numerusform>%n 個の操作を記録しました。Ctrl+Alt+P で再生します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::MainWindow</name>
    <message>
        <source>Bottom panel</source>
        <translation>下パネル</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>右パネル</translation>
    </message>
</context>
<context>
    <name>dyad::app::McpClient</name>
    <message>
        <source>%1 cannot be started.</source>
        <translation>%1 を起動できません。</translation>
    </message>
    <message>
        <source>The program %1 has ended.</source>
        <translation>プログラム %1 が終了しました。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 は時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 に接続できません: %2</translation>
    </message>
    <message>
        <source>%1 said something too long.</source>
        <translation>%1 の応答が長すぎます。</translation>
    </message>
</context>
<context>
    <name>dyad::app::NewProjectPage</name>
    <message>
        <source>Begin a Git repository</source>
        <translation>Git リポジトリを作成</translation>
    </message>
    <message>
        <source>Create the project</source>
        <translation>プロジェクトを作成</translation>
    </message>
    <message>
        <source>Kinds of projects</source>
        <translation>プロジェクトの種類</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新しいプロジェクト</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Choose the folder that it goes into</source>
        <translation>置き場所のフォルダーを選択</translation>
    </message>
    <message>
        <source>Then run “%1”</source>
        <translation>その後「%1」を実行</translation>
    </message>
    <message>
        <source>Say which folder it goes into.</source>
        <translation>置き場所のフォルダーを入力してください。</translation>
    </message>
</context>
<context>
    <name>dyad::app::NoticeFlow</name>
    <message>
        <source>Show notifications</source>
        <translation>通知を表示</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Open the project “%1” to go there.</source>
        <translation>そこへ移動するには、プロジェクト「%1」を開いてください。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OpenFile</name>
    <message>
        <source>This file is always UTF-8.</source>
        <translation>このファイルは常に UTF-8 です。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>無題</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationBeginPage</name>
    <message>
        <source>Name of a new organisation</source>
        <translation>新しい組織の名前</translation>
    </message>
    <message>
        <source>Its short name, for addresses and commands (may be empty)</source>
        <translation>アドレスとコマンドで使う短い名前 (省略可)</translation>
    </message>
    <message>
        <source>Make the organisation</source>
        <translation>組織を作成</translation>
    </message>
    <message>
        <source>Or an invitation that you were given</source>
        <translation>または、受け取った招待</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加</translation>
    </message>
    <message>
        <source>%1 is there. Invite its people.</source>
        <translation>%1 を作成しました。メンバーを招待してください。</translation>
    </message>
    <message>
        <source>You are in %1.</source>
        <translation>%1 に参加しました。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationInvitePage</name>
    <message>
        <source>Only for this email address (may be empty)</source>
        <translation>このメールアドレス専用 (省略可)</translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation>招待を作成</translation>
    </message>
    <message>
        <source>The invitation; it is shown once</source>
        <translation>招待 (表示は 1 回だけです)</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Invitations that are out</source>
        <translation>有効な招待</translation>
    </message>
    <message>
        <source>Withdraw this invitation</source>
        <translation>この招待を取り消す</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>How long it is good</source>
        <translation>有効期間</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>%n 日間有効</numerusform>
        </translation>
    </message>
    <message>
        <source>This organisation is your own. To work with others, make one (“New or join”), or share a folder.</source>
        <translation>これはあなた個人の組織です。ほかの人と作業するには、組織を作成する (「作成または参加」) か、フォルダーを共有してください。</translation>
    </message>
    <message>
        <source>Who has the invitation joins in Dyad, “New or join” in this window, or with it makes an account.</source>
        <translation>招待を受け取った人は、Dyad のこのウィンドウの「作成または参加」で参加するか、招待を使ってアカウントを作成します。</translation>
    </message>
    <message>
        <source>Admins of the organisation invite.</source>
        <translation>招待できるのは組織の管理者です。</translation>
    </message>
    <message>
        <source>%1, for %2
good until %3</source>
        <translation>%1、対象: %2
有効期限 %3</translation>
    </message>
    <message>
        <source>whoever has it</source>
        <translation>招待を持つ人</translation>
    </message>
    <message>
        <source>The invitation is withdrawn.</source>
        <translation>招待を取り消しました。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPeoplePage</name>
    <message>
        <source>Who is in the organisation</source>
        <translation>組織のメンバー</translation>
    </message>
    <message>
        <source>Roles are given by admins of the organisation.</source>
        <translation>役割は組織の管理者が割り当てます。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Give this role</source>
        <translation>この役割を割り当て</translation>
    </message>
    <message>
        <source>Remove from the organisation</source>
        <translation>組織から外す</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (あなた)</translation>
    </message>
    <message>
        <source>Leave the organisation</source>
        <translation>組織から抜ける</translation>
    </message>
    <message>
        <source>The role is %1 now.</source>
        <translation>役割は%1になりました。</translation>
    </message>
    <message>
        <source>Leave it now</source>
        <translation>今すぐ抜ける</translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>今すぐ外す</translation>
    </message>
    <message>
        <source>You leave the projects of the organisation too. Press the button again.</source>
        <translation>組織のプロジェクトからも抜けます。ボタンをもう一度押してください。</translation>
    </message>
    <message>
        <source>Its projects go with it for this person. Press the button again.</source>
        <translation>この人は組織のプロジェクトからも外れます。ボタンをもう一度押してください。</translation>
    </message>
    <message>
        <source>You are not in it any more.</source>
        <translation>あなたはもうこの組織のメンバーではありません。</translation>
    </message>
    <message>
        <source>This person is not in it any more.</source>
        <translation>この人はもうこの組織のメンバーではありません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationPlanPage</name>
    <message>
        <source>What is used of it is for admins of the organisation.</source>
        <translation>使用状況を見られるのは組織の管理者です。</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>組織の名前</translation>
    </message>
    <message>
        <source>Email address for bills</source>
        <translation>請求書用メールアドレス</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>プラン: %1</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1、上限なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>People, guests too</source>
        <translation>メンバー (ゲストを含む)</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>AI, all time</source>
        <translation>AI (累計)</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>保存しました。</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationRole</name>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>メンバー</translation>
    </message>
</context>
<context>
    <name>dyad::app::OrganisationSheet</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>People</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>プラン</translation>
    </message>
    <message>
        <source>New or join</source>
        <translation>作成または参加</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>On %1. Projects belong to an organisation; its plan says how much there may be.</source>
        <translation>%1 上。プロジェクトは組織に属し、使用できる量は組織のプランで決まります。</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (個人)</translation>
    </message>
    <message>
        <source>AI keys</source>
        <translation>AI キー</translation>
    </message>
</context>
<context>
    <name>dyad::app::Palette</name>
    <message>
        <source>Found</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Enter goes to line %1</source>
        <translation>Enter で %1 行目に移動</translation>
    </message>
    <message>
        <source>Type the number of a line</source>
        <translation>行番号を入力してください</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>該当するコマンドはありません</translation>
    </message>
    <message>
        <source>Reading the folder</source>
        <translation>フォルダーを読み込んでいます</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>該当するファイルはありません</translation>
    </message>
    <message>
        <source>Search files, symbols and commands</source>
        <translation>ファイル、シンボル、コマンドを検索</translation>
    </message>
    <message>
        <source>File name, &gt; command, @ symbol, # symbol of the project, : line</source>
        <translation>ファイル名、&gt; コマンド、@ シンボル、# プロジェクトのシンボル、: 行</translation>
    </message>
    <message>
        <source>Nothing like it</source>
        <translation>該当するものはありません</translation>
    </message>
</context>
<context>
    <name>dyad::app::PanelArea</name>
    <message>
        <source>Hide %1</source>
        <translation>%1 を隠す</translation>
    </message>
</context>
<context>
    <name>dyad::app::PasswordSheet</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>from the mail</source>
        <translation>メールに記載のもの</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>パスワードを忘れた場合</translation>
    </message>
    <message>
        <source>The server mails a code to your address, good for half an hour.</source>
        <translation>サーバーがあなたのアドレスに、30 分間有効なコードをメールで送ります。</translation>
    </message>
    <message>
        <source>A new password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>If there is an account with this address, a mail is on its way. All your sign-ins end when the new password holds.</source>
        <translation>このアドレスのアカウントがあれば、メールが送信されています。新しいパスワードが有効になると、すべてのサインインが終了します。</translation>
    </message>
    <message>
        <source>Mail me a code</source>
        <translation>コードをメールで送る</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>パスワードを設定</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>サーバーに問い合わせています</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like https://dyad.example.org</source>
        <translation>これはサーバーのアドレスではありません。https://dyad.example.org のような形式です</translation>
    </message>
    <message>
        <source>This is not an email address.</source>
        <translation>これはメールアドレスではありません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::PlacesPanel</name>
    <message>
        <source>Places</source>
        <translation>場所</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) of “%1”</source>
        <translation>
            <numerusform>「%1」の %n か所</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectSheet</name>
    <message>
        <source>viewer</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>開発者</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>Rights by path</source>
        <translation>パスごとの権限</translation>
    </message>
    <message>
        <source>Keep the rights</source>
        <translation>権限を保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存しました</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>The last rule that fits counts. secrets/** is a folder with all in it, *.key fits anywhere. Owners are bound by none.</source>
        <translation>最後に一致した規則が有効です。secrets/** はフォルダーとその中身すべて、*.key はどこでも一致します。所有者はどの規則にも縛られません。</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>規則を追加</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>規則を削除</translation>
    </message>
    <message>
        <source>Show what this role sees</source>
        <translation>この役割に見えるものを表示</translation>
    </message>
    <message>
        <source>What this role sees</source>
        <translation>この役割に見えるもの</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>表示する役割</translation>
    </message>
    <message>
        <source>Members and rights of %1</source>
        <translation>%1 のメンバーと権限</translation>
    </message>
    <message>
        <source> (until %1)</source>
        <translation> (%1 まで)</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>%1 の役割</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 を削除</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (読み取り専用)</translation>
    </message>
    <message>
        <source>Public files</source>
        <translation>公開ファイル</translation>
    </message>
    <message>
        <source>Really?</source>
        <translation>本当に?</translation>
    </message>
    <message>
        <source>Really remove %1</source>
        <translation>本当に %1 を削除</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProjectTemplate</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み取れません。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>it has no name.</source>
        <translation>名前がありません。</translation>
    </message>
    <message>
        <source>A name begins with a letter of a to z, and has letters, digits, spaces, dots and dashes.</source>
        <translation>名前は a から z の文字で始まり、文字、数字、空白、ドット、ハイフンを使えます。</translation>
    </message>
    <message>
        <source>“%1” does not fit here.</source>
        <translation>「%1」はここでは使えません。</translation>
    </message>
    <message>
        <source>This folder is not empty.</source>
        <translation>このフォルダーは空ではありません。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ProviderKeysPage</name>
    <message>
        <source>AI providers of this server</source>
        <translation>このサーバーの AI プロバイダー</translation>
    </message>
    <message>
        <source>Key for the chosen provider</source>
        <translation>選択したプロバイダーのキー</translation>
    </message>
    <message>
        <source>Keep the key</source>
        <translation>キーを保存</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>With a key of your own, your calls to a provider go out with it: you pay for them yourself, and no budget of this server counts them.</source>
        <translation>自分のキーがあれば、プロバイダーへの呼び出しはそのキーで行われます。費用はあなたが支払い、このサーバーの予算には計上されません。</translation>
    </message>
    <message>
        <source>This organisation is you: your keys are in “Your account”.</source>
        <translation>これはあなた個人の組織です。キーは「あなたのアカウント」にあります。</translation>
    </message>
    <message>
        <source>With a key of the organisation, calls in its projects go out with it, unless who asks has a key of their own. The organisation pays for them.</source>
        <translation>組織のキーがあれば、組織のプロジェクトでの呼び出しはそのキーで行われます。ただし、質問する人に自分のキーがある場合を除きます。費用は組織が支払います。</translation>
    </message>
    <message>
        <source>Owners of the organisation keep its keys.</source>
        <translation>組織のキーを管理するのは組織の所有者です。</translation>
    </message>
    <message>
        <source>your key is not used: the provider has another address now</source>
        <translation>あなたのキーは使われません: プロバイダーのアドレスが変わりました</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>キー %1</translation>
    </message>
    <message>
        <source>no key here; the server has one</source>
        <translation>ここにキーなし。サーバーにはあります</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>%1 (%2)
%3</source>
        <translation>%1 (%2)
%3</translation>
    </message>
    <message>
        <source>This server has no AI provider yet. One of its admins sets them up.</source>
        <translation>このサーバーにはまだ AI プロバイダーがありません。設定はサーバーの管理者が行います。</translation>
    </message>
    <message>
        <source>The key is kept, encrypted, on the server. It is not shown again.</source>
        <translation>キーはサーバー上に暗号化して保存されます。再び表示されることはありません。</translation>
    </message>
    <message>
        <source>The provider takes the key; it answered in %1 ms.</source>
        <translation>プロバイダーはキーを受け付けました。応答時間は %1 ms です。</translation>
    </message>
    <message>
        <source>The provider does not take the key: %1</source>
        <translation>プロバイダーはキーを受け付けません: %1</translation>
    </message>
    <message>
        <source>The key is gone.</source>
        <translation>キーを削除しました。</translation>
    </message>
    <message>
        <source>People&apos;s own keys are not used in our projects</source>
        <translation>組織のプロジェクトでは個人のキーを使わない</translation>
    </message>
    <message>
        <source>Why, for those whom it concerns</source>
        <translation>理由 (対象となる人に表示)</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>規則を保存</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out without people&apos;s own keys from now on.</source>
        <translation>今後、組織のプロジェクトでの呼び出しに個人のキーは使われません。</translation>
    </message>
    <message>
        <source>Calls in the organisation&apos;s projects go out with people&apos;s own keys again, where they have some.</source>
        <translation>組織のプロジェクトでの呼び出しに、個人のキーがあれば再びそのキーが使われます。</translation>
    </message>
    <message>
        <source>The admins of this server do not allow keys of one&apos;s own. Those that you have given are not used.</source>
        <translation>このサーバーの管理者は個人のキーを許可していません。あなたが登録したキーは使われません。</translation>
    </message>
    <message>
        <source>Your keys are not used in the projects of %1.</source>
        <translation>%1 のプロジェクトではあなたのキーは使われません。</translation>
    </message>
    <message>
        <source>key %1, not used</source>
        <translation>キー %1、不使用</translation>
    </message>
</context>
<context>
    <name>dyad::app::PublicFiles</name>
    <message>
        <source>Publish</source>
        <translation>公開</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>アドレスをコピー</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>公開を取り消す</translation>
    </message>
    <message>
        <source>Whoever has the address of a published file reads it, without signing in, as it was when it was published.</source>
        <translation>公開したファイルのアドレスを知っている人は誰でも、サインインせずに、公開時点の内容を読めます。</translation>
    </message>
    <message>
        <source>File to publish</source>
        <translation>公開するファイル</translation>
    </message>
    <message>
        <source>docs/report.pdf</source>
        <translation>docs/report.pdf</translation>
    </message>
    <message>
        <source>Published files</source>
        <translation>公開済みのファイル</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>%1, %2, since %3</source>
        <translation>%1、%2、%3 から</translation>
    </message>
    <message>
        <source>Take it back now</source>
        <translation>今すぐ公開を取り消す</translation>
    </message>
</context>
<context>
    <name>dyad::app::QrPicture</name>
    <message>
        <source>QR code for the authenticator app</source>
        <translation>認証アプリ用の QR コード</translation>
    </message>
</context>
<context>
    <name>dyad::app::ReachFlow</name>
    <message>
        <source>Take the tour</source>
        <translation>ツアーを始める</translation>
    </message>
    <message>
        <source>About Dyad</source>
        <translation>Dyad について</translation>
    </message>
    <message>
        <source>Dyad ended by a fault</source>
        <translation>Dyad は障害で終了しました</translation>
    </message>
    <message>
        <source>It was at %1. What you had typed is back: look for the dots in the tabs. The report says where in the program it happened; it has no text of yours, and nothing was sent.</source>
        <translation>発生時刻は %1 です。入力した内容は戻っています。タブの点を確認してください。レポートにはプログラムのどこで起きたかが記されています。あなたのテキストは含まれず、何も送信されていません。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>レポートを表示</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 はありません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::RenameSheet</name>
    <message>
        <source>New name</source>
        <translation>新しい名前</translation>
    </message>
    <message>
        <source>Rename everywhere</source>
        <translation>すべての場所で名前を変更</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>「%1」の名前を変更</translation>
    </message>
    <message>
        <source>In all files of the project that the language server knows. Each file can undo it.</source>
        <translation>言語サーバーが把握するプロジェクトの全ファイルが対象です。各ファイルで元に戻せます。</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>名前が必要です。</translation>
    </message>
    <message>
        <source>Show what would change first</source>
        <translation>先に変更内容を表示</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsEditor</name>
    <message>
        <source>Results as text</source>
        <translation>結果のテキスト</translation>
    </message>
    <message>
        <source>Line %1 is no line of the results: only what stands behind the numbers is changed.</source>
        <translation>%1 行目は結果の行ではありません: 変更されるのは番号の後ろの内容だけです。</translation>
    </message>
    <message>
        <source>Line %1 of %2 stands there twice.</source>
        <translation>%2 の %1 行目が 2 回あります。</translation>
    </message>
    <message numerus="yes">
        <source>Change %n line(s)</source>
        <translation>
            <numerusform>%n 行を変更</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the files</source>
        <translation>ファイルを変更</translation>
    </message>
    <message>
        <source>Edit the lines here; Ctrl+S changes them in their files, Ctrl+Enter goes to the file.</source>
        <translation>ここで行を編集してください。Ctrl+S でファイル内の行を変更し、Ctrl+Enter でファイルへ移動します。</translation>
    </message>
    <message>
        <source>The line with the name of %1 is gone: take out its lines, not its name.</source>
        <translation>%1 の名前の行がありません。名前ではなく、その行を取り除いてください。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ResultsFlow</name>
    <message>
        <source>Edit the results of the search as text</source>
        <translation>検索結果をテキストとして編集</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>結果</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are too long or too many to be edited here.</source>
        <translation>
            <numerusform>%n 行は、長すぎるか多すぎるため、ここでは編集できません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by somebody since the search, and left alone: %1.</source>
        <translation>検索後に誰かが変更したため、そのままにしました: %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed in %1 file(s); Save all writes them.</source>
        <translation>
            <numerusform>%1 個のファイルで %n 行を変更しました。「すべて保存」で書き込みます。</numerusform>
        </translation>
    </message>
    <message>
        <source>These lines were changed and are not in their files yet: change the files, or close this tab first.</source>
        <translation>これらの行は変更されていますが、まだファイルに反映されていません。ファイルを変更するか、先にこのタブを閉じてください。</translation>
    </message>
</context>
<context>
    <name>dyad::app::RightsTable</name>
    <message>
        <source>Rights by path</source>
        <translation>パスごとの権限</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>アクセス</translation>
    </message>
    <message>
        <source>For</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>as the role</source>
        <translation>役割どおり</translation>
    </message>
    <message>
        <source>viewers and developers</source>
        <translation>閲覧者と開発者</translation>
    </message>
    <message>
        <source>viewers</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>developers</source>
        <translation>開発者</translation>
    </message>
    <message>
        <source>all but owners</source>
        <translation>所有者以外の全員</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::app::SaveFlow</name>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 を保存できませんでした: %2</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>another program has just changed it</source>
        <translation>別のプログラムがたった今変更しました</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>Save %1 first?</source>
        <translation>先に %1 を保存しますか?</translation>
    </message>
    <message>
        <source>It has text that is not saved.</source>
        <translation>保存されていないテキストがあります。</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存して閉じる</translation>
    </message>
    <message>
        <source>Close and lose the text</source>
        <translation>閉じてテキストを破棄</translation>
    </message>
    <message>
        <source>Save 1 file first?</source>
        <translation>先に 1 個のファイルを保存しますか?</translation>
    </message>
    <message numerus="yes">
        <source>Save %n files first?</source>
        <translation>
            <numerusform>先に %n 個のファイルを保存しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>They have text that is not saved.</source>
        <translation>保存されていないテキストがあります。</translation>
    </message>
    <message>
        <source>Save what you typed first?</source>
        <translation>先に入力内容を保存しますか?</translation>
    </message>
    <message>
        <source>It is in this tab alone.</source>
        <translation>このタブにしかありません。</translation>
    </message>
    <message>
        <source>A tab that is no file holds text that is not saved.</source>
        <translation>ファイルではないタブに、保存されていないテキストがあります。</translation>
    </message>
    <message>
        <source>Save and quit</source>
        <translation>保存して終了</translation>
    </message>
    <message>
        <source>Quit and lose the text</source>
        <translation>テキストを破棄して終了</translation>
    </message>
    <message numerus="yes">
        <source>Save %n file(s) first?</source>
        <translation>
            <numerusform>先に %n 個のファイルを保存しますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window of Dyad keeps what is not saved, so that what was typed in this one would not come back.</source>
        <translation>未保存の内容は Dyad の別のウィンドウが保持しているため、このウィンドウで入力した内容は戻りません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ScriptRunner</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 を読み取れません。</translation>
    </message>
    <message>
        <source>Line %1 of %2 is no step.</source>
        <translation>%2 の %1 行目は手順ではありません。</translation>
    </message>
    <message>
        <source>It did not happen in %1 ms.</source>
        <translation>%1 ミリ秒以内に起きませんでした。</translation>
    </message>
    <message>
        <source>No file is open.</source>
        <translation>開いているファイルがありません。</translation>
    </message>
    <message>
        <source>There is no key “%1”.</source>
        <translation>「%1」というキーはありません。</translation>
    </message>
    <message>
        <source>There is no command “%1”, or it can do nothing now.</source>
        <translation>「%1」というコマンドはないか、今は何もできません。</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 に書き込めません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::SearchField</name>
    <message>
        <source>Files, commands, :line</source>
        <translation>ファイル、コマンド、:行</translation>
    </message>
    <message>
        <source>Search files and commands</source>
        <translation>ファイルとコマンドを検索</translation>
    </message>
    <message>
        <source>Ctrl P</source>
        <translation>Ctrl P</translation>
    </message>
</context>
<context>
    <name>dyad::app::ServerAsks</name>
    <message>
        <source>Answer a language server</source>
        <translation>言語サーバーに答える</translation>
    </message>
    <message>
        <source>%1 asks: %2 (run “Answer a language server”)</source>
        <translation>%1 からの質問: %2（「言語サーバーに答える」を実行）</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>答えない</translation>
    </message>
</context>
<context>
    <name>dyad::app::ServerFlow</name>
    <message>
        <source>%1 runs. A click restarts it or changes the table of servers.</source>
        <translation>%1 は実行中です。クリックすると再起動やサーバーの表の変更ができます。</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 を起動しています</translation>
    </message>
    <message>
        <source>%1 fell, starts again</source>
        <translation>%1 が落ちたため再起動しています</translation>
    </message>
    <message>
        <source>%1 is off</source>
        <translation>%1 はオフです</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>The table of language servers was read.</source>
        <translation>言語サーバーの表を読み込みました。</translation>
    </message>
    <message>
        <source>Start language servers in this folder</source>
        <translation>このフォルダーで言語サーバーを開始</translation>
    </message>
    <message>
        <source>Restart language servers</source>
        <translation>言語サーバーを再起動</translation>
    </message>
    <message>
        <source>Edit the table of language servers</source>
        <translation>言語サーバーの表を編集</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingRow</name>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset “%1”</source>
        <translation>「%1」をリセット</translation>
    </message>
    <message>
        <source>This project sets it otherwise, which counts while it is open.</source>
        <translation>このプロジェクトは別の値を設定しており、開いている間はそちらが有効です。</translation>
    </message>
    <message>
        <source>Text follows at once; icons and distances after the next start.</source>
        <translation>文字はすぐに、アイコンと間隔は次回の起動後に反映されます。</translation>
    </message>
    <message>
        <source>Takes effect after the next start.</source>
        <translation>次回の起動後に反映されます。</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsFlow</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Open the settings file</source>
        <translation>設定ファイルを開く</translation>
    </message>
    <message>
        <source>Open the settings file of this project</source>
        <translation>このプロジェクトの設定ファイルを開く</translation>
    </message>
    <message>
        <source>High contrast on or off</source>
        <translation>ハイコントラストのオン/オフ</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません: %2</translation>
    </message>
    <message>
        <source># The settings of Dyad. Every change counts as soon as the file is saved; comments stay.</source>
        <translation># Dyad の設定。変更はファイルを保存するとすぐに有効になります。コメントは残ります。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 に書き込めませんでした: %2</translation>
    </message>
    <message>
        <source>Make the whole window larger</source>
        <translation>ウィンドウ全体を大きく</translation>
    </message>
    <message>
        <source>Make the whole window smaller</source>
        <translation>ウィンドウ全体を小さく</translation>
    </message>
    <message>
        <source>The whole window in normal size</source>
        <translation>ウィンドウ全体を標準サイズに</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsPage</name>
    <message>
        <source>For me</source>
        <translation>自分用</translation>
    </message>
    <message>
        <source>For this project</source>
        <translation>このプロジェクト用</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>この語を含む設定はありません。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Search all settings</source>
        <translation>すべての設定を検索</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>Kept in .dyad/settings.toml of the folder: for everybody who works in it</source>
        <translation>フォルダーの .dyad/settings.toml に保存: そこで作業する全員が対象です</translation>
    </message>
    <message>
        <source>Open a folder first</source>
        <translation>先にフォルダーを開いてください</translation>
    </message>
    <message>
        <source>The file cannot be read, so nothing is written to it: %1</source>
        <translation>ファイルを読み取れないため、何も書き込みません: %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::SettingsStore</name>
    <message>
        <source>%1 cannot be set to this here.</source>
        <translation>%1 はここではこの値に設定できません。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareController</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>まずサーバーにサインインしてください。</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始しています</translation>
    </message>
    <message>
        <source>Making the project</source>
        <translation>プロジェクトを作成しています</translation>
    </message>
    <message>
        <source>Sharing the files: %1 of %2</source>
        <translation>ファイルを共有しています: %1/%2</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareFlow</name>
    <message>
        <source>Signed in as %1.</source>
        <translation>%1 としてサインインしました。</translation>
    </message>
    <message>
        <source>Open a folder first; then it can be shared.</source>
        <translation>まずフォルダーを開いてください。その後に共有できます。</translation>
    </message>
    <message>
        <source>Inviting is for admins of the project; your role in it is %1. Ask who invited you.</source>
        <translation>招待できるのはプロジェクトの管理者です。あなたの役割は %1 です。招待してくれた人に尋ねてください。</translation>
    </message>
    <message>
        <source>Stop sharing %1 here?</source>
        <translation>ここで %1 の共有を停止しますか?</translation>
    </message>
    <message>
        <source>The others lose the connection. Everybody keeps their files, and so do you.</source>
        <translation>ほかの人の接続が切れます。全員のファイルはそのまま残り、あなたのファイルも残ります。</translation>
    </message>
    <message>
        <source>Your files stay. To come back you need the link again.</source>
        <translation>ファイルは残ります。戻るにはもう一度リンクが必要です。</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>共有を停止</translation>
    </message>
    <message>
        <source>Many files were deleted here</source>
        <translation>ここで多くのファイルが削除されました</translation>
    </message>
    <message numerus="yes">
        <source>%n files are gone from this folder. The others still have them.</source>
        <translation>
            <numerusform>このフォルダーから %n 個のファイルがなくなりました。ほかの人にはまだあります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files for everybody</source>
        <translation>
            <numerusform>全員から %n 個のファイルを削除</numerusform>
        </translation>
    </message>
    <message>
        <source>The new password holds. Sign in with it.</source>
        <translation>新しいパスワードが有効になりました。それでサインインしてください。</translation>
    </message>
    <message>
        <source>Sign in to %1: then this folder is live again.</source>
        <translation>%1 にサインインすると、このフォルダーは再びライブになります。</translation>
    </message>
    <message>
        <source>Share %1 anew?</source>
        <translation>%1 を新たに共有しますか?</translation>
    </message>
    <message>
        <source>This folder belongs to a shared project that cannot be reached at the moment. Sharing it anew makes another project of it and leaves that one.</source>
        <translation>このフォルダーは、現在接続できない共有プロジェクトに属しています。新たに共有すると別のプロジェクトになり、元のプロジェクトから離れます。</translation>
    </message>
    <message>
        <source>Share anew</source>
        <translation>新たに共有</translation>
    </message>
    <message>
        <source>%1 is shared, and is live when you open it again.</source>
        <translation>%1 を共有しました。もう一度開くとライブになります。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShareSheet</name>
    <message>
        <source>On this computer</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>ほかの人に見える形で</translation>
    </message>
    <message>
        <source>Where others connect to</source>
        <translation>ほかの人の接続先</translation>
    </message>
    <message>
        <source>Invitation link</source>
        <translation>招待リンク</translation>
    </message>
    <message>
        <source>In the local network</source>
        <translation>ローカルネットワーク内</translation>
    </message>
    <message>
        <source>In the local network (%1)</source>
        <translation>ローカルネットワーク内 (%1)</translation>
    </message>
    <message>
        <source>On %1, as %2</source>
        <translation>%1 上、%2 として</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>%1 を共有</translation>
    </message>
    <message>
        <source>Everybody with the link edits this folder with you, live, each in files of their own. What .gitignore names stays private.</source>
        <translation>リンクを持つ全員が、それぞれ自分のファイルで、あなたと一緒にこのフォルダーをライブで編集します。.gitignore に挙げたものは非公開のままです。</translation>
    </message>
    <message>
        <source>%1 is shared</source>
        <translation>%1 は共有されています</translation>
    </message>
    <message>
        <source>Who has this link can join: in Dyad, “Join by link”.</source>
        <translation>このリンクを持つ人は参加できます: Dyad の「リンクで参加」。</translation>
    </message>
    <message>
        <source>Invite to %1</source>
        <translation>%1 に招待</translation>
    </message>
    <message>
        <source>The server makes a link that is good for a while.</source>
        <translation>サーバーが一定期間有効なリンクを作成します。</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>サーバーに問い合わせています</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始しています</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>了解</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Say a name that the others see.</source>
        <translation>ほかの人に見える名前を入力してください。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>組織</translation>
    </message>
    <message>
        <source>In your own organisation</source>
        <translation>あなた個人の組織</translation>
    </message>
    <message>
        <source>In the organisation %1</source>
        <translation>組織 %1</translation>
    </message>
    <message>
        <source>What who joins by this link may do</source>
        <translation>このリンクで参加する人ができること</translation>
    </message>
    <message>
        <source>Who joins by it edits (developer)</source>
        <translation>参加者は編集できる（開発者）</translation>
    </message>
    <message>
        <source>Who joins by it only reads (viewer)</source>
        <translation>参加者は閲覧のみ（閲覧者）</translation>
    </message>
</context>
<context>
    <name>dyad::app::ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
</context>
<context>
    <name>dyad::app::SignInSheet</name>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>the code that you were sent; empty where none is wanted</source>
        <translation>受け取ったコード。不要なら空欄</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>あなたの名前</translation>
    </message>
    <message>
        <source>as the others see it</source>
        <translation>ほかの人に見える形で</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>six digits, or a recovery code</source>
        <translation>6 桁の数字または回復コード</translation>
    </message>
    <message>
        <source>Sign in with another device</source>
        <translation>別のデバイスでサインイン</translation>
    </message>
    <message>
        <source>Asking for a code</source>
        <translation>コードを要求しています</translation>
    </message>
    <message>
        <source>Approve this code</source>
        <translation>このコードを承認してください</translation>
    </message>
    <message>
        <source>Where you are signed in already, open your account and its page Devices, or run dyadctl device approve.</source>
        <translation>既にサインインしている場所でアカウントの「デバイス」ページを開くか、dyadctl device approve を実行してください。</translation>
    </message>
    <message>
        <source>Go on in the browser</source>
        <translation>ブラウザーで続けてください</translation>
    </message>
    <message>
        <source>Sign in there; this window then goes on by itself. If no browser opens, copy this address:</source>
        <translation>そこでサインインすると、このウィンドウは自動的に続行します。ブラウザーが開かない場合は、このアドレスをコピーしてください:</translation>
    </message>
    <message>
        <source>Continue with %1</source>
        <translation>%1 で続行</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>サーバーに問い合わせています</translation>
    </message>
    <message>
        <source>I have an account</source>
        <translation>アカウントを持っています</translation>
    </message>
    <message>
        <source>Make an account</source>
        <translation>アカウントを作成</translation>
    </message>
    <message>
        <source>Sign in to a server</source>
        <translation>サーバーにサインイン</translation>
    </message>
    <message>
        <source>Folders you share then live on your team&apos;s dyad-server.</source>
        <translation>共有したフォルダーはチームの dyad-server に置かれます。</translation>
    </message>
    <message>
        <source>On your team&apos;s dyad-server.</source>
        <translation>チームの dyad-server 上。</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>第二要素</translation>
    </message>
    <message>
        <source>Type the code that your authenticator app shows now, or a recovery code.</source>
        <translation>認証アプリに今表示されているコード、または回復コードを入力してください。</translation>
    </message>
    <message>
        <source>Set up a second factor</source>
        <translation>第二要素を設定</translation>
    </message>
    <message>
        <source>This server wants one. Read the picture with an authenticator app, or type the key into it; then type the code that it shows.</source>
        <translation>このサーバーでは第二要素が必要です。認証アプリで画像を読み取るか、キーを入力し、表示されたコードを入力してください。</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>アカウントを作成する</translation>
    </message>
    <message>
        <source>I have kept them</source>
        <translation>保管しました</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>回復コード</translation>
    </message>
    <message>
        <source>Each lets you in once where the app is lost. Keep them in a safe place: they are not shown again.</source>
        <translation>アプリを失ったとき、それぞれ 1 回だけ入れます。安全な場所に保管してください。再び表示されることはありません。</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>サインインしています</translation>
    </message>
    <message>
        <source>Making the account</source>
        <translation>アカウントを作成しています</translation>
    </message>
    <message>
        <source>Checking the code</source>
        <translation>コードを確認しています</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>パスワードを忘れましたか?</translation>
    </message>
</context>
<context>
    <name>dyad::app::SplitFlow</name>
    <message>
        <source>Split: the same file beside this</source>
        <translation>分割: 同じファイルを横に表示</translation>
    </message>
    <message>
        <source>Split: the same file below this</source>
        <translation>分割: 同じファイルを下に表示</translation>
    </message>
    <message>
        <source>Go to the next split</source>
        <translation>次の分割へ移動</translation>
    </message>
    <message>
        <source>Go to the previous split</source>
        <translation>前の分割へ移動</translation>
    </message>
    <message>
        <source>Move the tab to the next split</source>
        <translation>タブを次の分割へ移す</translation>
    </message>
    <message>
        <source>Close the split, its tabs go beside</source>
        <translation>分割を閉じ、タブを隣へ移す</translation>
    </message>
    <message>
        <source>Pin or unpin the tab</source>
        <translation>タブの固定/固定解除</translation>
    </message>
    <message>
        <source>Close the other tabs</source>
        <translation>ほかのタブを閉じる</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>ほかを閉じる</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>固定を解除</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Split beside</source>
        <translation>横に分割</translation>
    </message>
    <message>
        <source>Split below</source>
        <translation>下に分割</translation>
    </message>
    <message>
        <source>Move to the next split</source>
        <translation>次の分割へ移す</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Show in the tree</source>
        <translation>ツリーに表示</translation>
    </message>
</context>
<context>
    <name>dyad::app::StatusBar</name>
    <message>
        <source>Go to line (Ctrl+G)</source>
        <translation>行へ移動 (Ctrl+G)</translation>
    </message>
    <message>
        <source>Encoding: read or save with another one</source>
        <translation>エンコード: 別のもので読み込みまたは保存</translation>
    </message>
    <message>
        <source>Line ends: change them</source>
        <translation>改行コード: 変更</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>ブランチを切り替えまたは作成</translation>
    </message>
    <message>
        <source>Show problems (Ctrl+Shift+M)</source>
        <translation>問題を表示 (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>すべて保存済み</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存しています</translation>
    </message>
    <message>
        <source>1 file not saved</source>
        <translation>1 個のファイルが未保存</translation>
    </message>
    <message numerus="yes">
        <source>%n files not saved</source>
        <translation>
            <numerusform>%n 個のファイルが未保存</numerusform>
        </translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>ブランチ %1</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>エラー: %1</translation>
    </message>
    <message>
        <source>Warnings: %1</source>
        <translation>警告: %1</translation>
    </message>
    <message>
        <source>Ln %1, Col %2</source>
        <translation>行 %1、列 %2</translation>
    </message>
    <message>
        <source> (%1 selected)</source>
        <translation> (%1 個選択)</translation>
    </message>
    <message>
        <source>Language server: %1</source>
        <translation>言語サーバー: %1</translation>
    </message>
    <message>
        <source>Indentation: change it</source>
        <translation>インデント: 変更します</translation>
    </message>
    <message>
        <source>Language: colour it as another one</source>
        <translation>言語: 別の言語として色分けします</translation>
    </message>
    <message>
        <source> (%1 selected in %2 places)</source>
        <translation> (%2 か所で %1 個選択)</translation>
    </message>
    <message>
        <source> (%1 carets)</source>
        <translation> (カーソル %1 個)</translation>
    </message>
</context>
<context>
    <name>dyad::app::SymbolFlow</name>
    <message>
        <source>Outline (Ctrl+Shift+Y)</source>
        <translation>アウトライン (Ctrl+Shift+Y)</translation>
    </message>
    <message>
        <source>This file has no such part</source>
        <translation>このファイルに該当する部分はありません</translation>
    </message>
    <message>
        <source>Open a file first</source>
        <translation>先にファイルを開いてください</translation>
    </message>
    <message>
        <source>Asking the language servers</source>
        <translation>言語サーバーに問い合わせています</translation>
    </message>
    <message>
        <source>Type a few letters of a name</source>
        <translation>名前の数文字を入力してください</translation>
    </message>
    <message>
        <source>No language server here knows such a name</source>
        <translation>その名前を知っている言語サーバーはありません</translation>
    </message>
    <message>
        <source>Go to a symbol of this file</source>
        <translation>このファイルのシンボルへ移動</translation>
    </message>
    <message>
        <source>Go to a symbol of the project</source>
        <translation>プロジェクトのシンボルへ移動</translation>
    </message>
    <message>
        <source>Go to the next function or class</source>
        <translation>次の関数またはクラスへ移動</translation>
    </message>
    <message>
        <source>Go to the previous function or class</source>
        <translation>前の関数またはクラスへ移動</translation>
    </message>
    <message>
        <source>Show the outline</source>
        <translation>アウトラインを表示</translation>
    </message>
</context>
<context>
    <name>dyad::app::TabBar</name>
    <message>
        <source>Open files</source>
        <translation>開いているファイル</translation>
    </message>
</context>
<context>
    <name>dyad::app::TeamFlow</name>
    <message>
        <source>you went elsewhere</source>
        <translation>別の場所へ移りました</translation>
    </message>
    <message>
        <source>you typed</source>
        <translation>入力しました</translation>
    </message>
    <message>
        <source>You follow %1 no longer: %2.</source>
        <translation>%1 のフォローを終了しました: %2。</translation>
    </message>
    <message>
        <source>you scrolled</source>
        <translation>スクロールしました</translation>
    </message>
    <message>
        <source>you moved</source>
        <translation>移動しました</translation>
    </message>
</context>
<context>
    <name>dyad::app::TemplateFlow</name>
    <message>
        <source>New project</source>
        <translation>新しいプロジェクト</translation>
    </message>
</context>
<context>
    <name>dyad::app::ThreadCapSheet</name>
    <message>
        <source>Most that it may cost, in US dollars</source>
        <translation>費用の上限 (米ドル)</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>上限を設定</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>It has cost %1 so far.</source>
        <translation>これまでの費用は %1 です。</translation>
    </message>
    <message>
        <source>It has cost nothing so far.</source>
        <translation>これまで費用はかかっていません。</translation>
    </message>
    <message>
        <source>Limit of this thread</source>
        <translation>このスレッドの上限</translation>
    </message>
    <message>
        <source>The server holds the limit, whoever asks in the thread: an answer that would pass it is stopped there.</source>
        <translation>スレッドで誰が質問しても、サーバーが上限を守ります。上限を超える回答はそこで停止します。</translation>
    </message>
    <message>
        <source>An amount like 0.50.</source>
        <translation>0.50 のような金額を入力してください。</translation>
    </message>
</context>
<context>
    <name>dyad::app::ToolsFlow</name>
    <message>
        <source>Show or hide problems</source>
        <translation>問題の表示/非表示</translation>
    </message>
    <message>
        <source>Show or hide the terminal</source>
        <translation>ターミナルの表示/非表示</translation>
    </message>
    <message>
        <source>Show or hide the output</source>
        <translation>出力の表示/非表示</translation>
    </message>
    <message>
        <source>Show or hide the bottom panel</source>
        <translation>下パネルの表示/非表示</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>新しいターミナル</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>ビルド</translation>
    </message>
    <message>
        <source>Run a task</source>
        <translation>タスクを実行</translation>
    </message>
    <message>
        <source>Stop the task</source>
        <translation>タスクを停止</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>次の問題</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>前の問題</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>ターミナル</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>%1: done.</source>
        <translation>%1: 完了。</translation>
    </message>
    <message>
        <source>%1 failed: see Problems (F8 goes to the first).</source>
        <translation>%1 は失敗しました: 「問題」を参照 (F8 で最初へ)。</translation>
    </message>
    <message>
        <source>%1 failed: see Output.</source>
        <translation>%1 は失敗しました: 「出力」を参照。</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>問題 %1</translation>
    </message>
    <message>
        <source>Another terminal beside it</source>
        <translation>ターミナルを横にもう一つ</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>ターミナル内を検索</translation>
    </message>
    <message>
        <source>Close the terminal</source>
        <translation>ターミナルを閉じる</translation>
    </message>
    <message>
        <source>Next terminal</source>
        <translation>次のターミナル</translation>
    </message>
    <message>
        <source>Clear the terminal</source>
        <translation>ターミナルをクリア</translation>
    </message>
</context>
<context>
    <name>dyad::app::TopBar</name>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Menu (Alt+M)</source>
        <translation>メニュー (Alt+M)</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>ブランチを切り替えまたは作成</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>ブランチ %1</translation>
    </message>
</context>
<context>
    <name>dyad::app::TourSheet</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Dyad works in a folder: its files stand at the left. %1 opens one; or drop it on the window.</source>
        <translation>Dyad はフォルダーで作業します。ファイルは左に並びます。%1 で開くか、ウィンドウにドロップしてください。</translation>
    </message>
    <message>
        <source>Two keys for everything</source>
        <translation>何でもできる 2 つのキー</translation>
    </message>
    <message>
        <source>%1 goes to a file by a few of its letters. %2 runs any command, and shows the keys for it.</source>
        <translation>%1 では数文字を入力するだけでファイルへ移動します。%2 では任意のコマンドを実行でき、そのキーも表示されます。</translation>
    </message>
    <message>
        <source>Nothing typed is lost</source>
        <translation>入力した内容は失われません</translation>
    </message>
    <message>
        <source>What is not saved comes back after a crash, and Ctrl+Z works across restarts. The history (%1) has every earlier state.</source>
        <translation>未保存の内容はクラッシュ後も戻り、Ctrl+Z は再起動後も使えます。履歴 (%1) には以前の状態がすべてあります。</translation>
    </message>
    <message>
        <source>Work in it together</source>
        <translation>一緒に作業する</translation>
    </message>
    <message>
        <source>Share gives a link. Whoever has it types in the same files, with a cursor and a name; it goes on when you close the window, if a server has the folder.</source>
        <translation>「共有」でリンクができます。リンクを持つ人は、カーソルと名前付きで同じファイルに入力します。フォルダーがサーバーにあれば、ウィンドウを閉じても続きます。</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>自分好みにする</translation>
    </message>
    <message>
        <source>%1 has all settings, and a search over them; the keys of VS Code, Kate and Vim are among them. This tour is in the Help menu.</source>
        <translation>%1 にすべての設定とその検索があり、VS Code、Kate、Vim のキーも選べます。このツアーは「ヘルプ」メニューにあります。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
</context>
<context>
    <name>dyad::app::UsageFlow</name>
    <message>
        <source>Show usage</source>
        <translation>使用状況を表示</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用状況</translation>
    </message>
</context>
<context>
    <name>dyad::app::VersionsFlow</name>
    <message>
        <source>Show the versions of this binary file</source>
        <translation>このバイナリファイルのバージョンを表示</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No versions are kept</source>
        <translation>保存されたバージョンはありません</translation>
    </message>
    <message>
        <source>%1 has changes that are not shared yet; they come first.</source>
        <translation>%1 にはまだ共有されていない変更があり、そちらが先です。</translation>
    </message>
    <message>
        <source>Another program has just changed %1.</source>
        <translation>別のプログラムがたった今 %1 を変更しました。</translation>
    </message>
    <message>
        <source>%1 is what it was at version %2.</source>
        <translation>%1 をバージョン %2 の状態にしました。</translation>
    </message>
</context>
<context>
    <name>dyad::app::WelcomePage</name>
    <message>
        <source>Nothing is open yet</source>
        <translation>まだ何も開いていません</translation>
    </message>
    <message>
        <source>Dyad</source>
        <translation>Dyad</translation>
    </message>
    <message>
        <source>or drop one here</source>
        <translation>またはここにドロップ</translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation>最近開いた項目</translation>
    </message>
</context>
<context>
    <name>dyad::app::Workbench</name>
    <message>
        <source>Files (Ctrl+Shift+E)</source>
        <translation>ファイル (Ctrl+Shift+E)</translation>
    </message>
    <message>
        <source>Search (Ctrl+Shift+F)</source>
        <translation>検索 (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>Team (Ctrl+Shift+T)</source>
        <translation>チーム (Ctrl+Shift+T)</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>設定 (Ctrl+,)</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>%1 はありません。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>フォルダー %1 はありません。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 (%2): it is shared as a whole when you save it, and the last one who saves wins.</source>
        <translation>%1 は UTF-8 ではありません (%2)。保存時に全体が共有され、最後に保存した人の内容が残ります。</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Quit and end what runs?</source>
        <translation>実行中のものを終了して、Dyad を終了しますか?</translation>
    </message>
    <message>
        <source>Quit and end it</source>
        <translation>すべて終了</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>What you type cannot be kept on this machine: the disk is full or cannot be written. Save your files elsewhere, or make room.</source>
        <translation>入力した内容をこのマシンに保存できません。ディスクがいっぱいか、書き込めません。ファイルを別の場所に保存するか、空きを作ってください。</translation>
    </message>
    <message>
        <source>What you type is kept on this machine again.</source>
        <translation>入力した内容は再びこのマシンに保存されています。</translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation>未保存の内容を破棄して終了しますか?</translation>
    </message>
    <message>
        <source>The disk is full or cannot be written, so that text that is not saved would not come back.</source>
        <translation>ディスクがいっぱいか書き込めないため、未保存のテキストは戻りません。</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>破棄して終了</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceEditor</name>
    <message numerus="yes">
        <source>%n change(s) in %1 file(s).</source>
        <translation>
            <numerusform>%1 個のファイルで %n 件の変更。</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>プレビュー</translation>
    </message>
    <message>
        <source>Changed meanwhile: %1. Nothing was changed.</source>
        <translation>その間に変更されました: %1。何も変更しませんでした。</translation>
    </message>
    <message>
        <source>%1 cannot be opened as text.</source>
        <translation>%1 をテキストとして開けません。</translation>
    </message>
    <message>
        <source>%1 cannot be changed: %2</source>
        <translation>%1 を変更できません: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other file(s) were changed.</source>
        <translation>
            <numerusform>ほかに %n 個のファイルを変更しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed meanwhile, and was left alone.</source>
        <translation>%1 はその間に変更されたため、そのままにしました。</translation>
    </message>
</context>
<context>
    <name>dyad::app::WorkspaceFiles</name>
    <message>
        <source>The language server wants to change %1, which is not in this folder.</source>
        <translation>言語サーバーは、このフォルダーにない %1 を変更しようとしています。</translation>
    </message>
    <message>
        <source>The language server wants to change Git&apos;s own files.</source>
        <translation>言語サーバーは、Git 自体のファイルを変更しようとしています。</translation>
    </message>
    <message>
        <source>%1 would go, and has text that is not saved.</source>
        <translation>%1 が失われますが、保存されていないテキストがあります。</translation>
    </message>
    <message>
        <source>%1 is there already.</source>
        <translation>%1 は既に存在します。</translation>
    </message>
    <message>
        <source>%1 is not there.</source>
        <translation>%1 はありません。</translation>
    </message>
    <message>
        <source>%1 is a folder with files in it.</source>
        <translation>%1 はファイルを含むフォルダーです。</translation>
    </message>
    <message>
        <source>%1 cannot be moved into itself.</source>
        <translation>%1 を自身の中に移動することはできません。</translation>
    </message>
    <message>
        <source>%1 cannot be made: %2</source>
        <translation>%1 を作成できません: %2</translation>
    </message>
    <message>
        <source>%1 cannot be moved.</source>
        <translation>%1 を移動できません。</translation>
    </message>
    <message>
        <source>There is no trash for %1, and no history keeps it: delete it yourself if it may go.</source>
        <translation>%1 用のごみ箱がなく、履歴にも残りません。なくなってもよい場合は、自分で削除してください。</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>%1 を削除できません。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CallHierarchy</name>
    <message>
        <source>No language server here knows who calls what.</source>
        <translation>呼び出し関係を把握している言語サーバーがありません。</translation>
    </message>
    <message>
        <source>There is no function here.</source>
        <translation>ここに関数はありません。</translation>
    </message>
    <message>
        <source>The language server is not running.</source>
        <translation>言語サーバーは実行されていません。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeActions</name>
    <message>
        <source>No language server here offers changes.</source>
        <translation>変更を提案できる言語サーバーがありません。</translation>
    </message>
    <message>
        <source>The language server offers no changes here.</source>
        <translation>言語サーバーからここへの変更の提案はありません。</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was done.</source>
        <translation>その間にテキストが変更されたため、何もしませんでした。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CodeEditor</name>
    <message>
        <source>Text editor</source>
        <translation>テキストエディター</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切り取り</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CommentMarks</name>
    <message>
        <source>Comment on this line</source>
        <translation>この行にコメント</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CompletionModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dyad::editor::CompletionPopup</name>
    <message>
        <source>Proposals</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>dyad::editor::EditorPane</name>
    <message>
        <source>Text of %1</source>
        <translation>%1 のテキスト</translation>
    </message>
</context>
<context>
    <name>dyad::editor::FindBar</name>
    <message>
        <source>Show replace</source>
        <translation>置換を表示</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>前の一致 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>次の一致 (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の文字列</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>すべて置換</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n 件置換しました</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 or more</source>
        <translation>%L1 件以上</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>Not a regular expression: %1</source>
        <translation>正規表現ではありません: %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Highlighter</name>
    <message>
        <source>Plain text</source>
        <translation>プレーンテキスト</translation>
    </message>
    <message>
        <source>Large text, no colours</source>
        <translation>大きなテキスト、色分けなし</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HoverTip</name>
    <message>
        <source>**Error:** %1</source>
        <translation>**エラー:** %1</translation>
    </message>
    <message>
        <source>**Note:** %1</source>
        <translation>**注記:** %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::HugeLines</name>
    <message>
        <source>… %1 before</source>
        <translation>… 前に %1</translation>
    </message>
    <message>
        <source>%1 more …</source>
        <translation>さらに %1 …</translation>
    </message>
</context>
<context>
    <name>dyad::editor::InlineReview</name>
    <message>
        <source>Proposed change</source>
        <translation>変更の提案</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageDocument</name>
    <message>
        <source>The language server&apos;s edits contradict each other.</source>
        <translation>言語サーバーの編集が互いに矛盾しています。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LanguageView</name>
    <message>
        <source>No language server runs for this file.</source>
        <translation>このファイル用の言語サーバーは実行されていません。</translation>
    </message>
    <message>
        <source>%1 is still starting.</source>
        <translation>%1 はまだ起動中です。</translation>
    </message>
    <message>
        <source>%1 cannot do this.</source>
        <translation>%1 にはこれができません。</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>「%1」については何も見つかりませんでした。</translation>
    </message>
    <message>
        <source>There is nothing to rename here.</source>
        <translation>ここには名前を変更できるものがありません。</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; it has not been formatted.</source>
        <translation>その間にテキストが変更されたため、整形しませんでした。</translation>
    </message>
    <message>
        <source>There are no problems in this file.</source>
        <translation>このファイルに問題はありません。</translation>
    </message>
    <message>
        <source>This cannot be renamed.</source>
        <translation>この名前は変更できません。</translation>
    </message>
    <message>
        <source>The text was changed meanwhile; nothing was renamed.</source>
        <translation>その間にテキストが変更されたため、名前は変更されませんでした。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspClient</name>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 は停止されました。</translation>
    </message>
    <message>
        <source>%1 did not start: %2</source>
        <translation>%1 は起動しませんでした: %2</translation>
    </message>
    <message>
        <source>%1 is not running.</source>
        <translation>%1 は実行されていません。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 は時間内に応答しませんでした。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 Starting it again.</source>
        <translation>%1 再起動しています。</translation>
    </message>
    <message numerus="yes">
        <source>%1 It was started %n time(s) and is left alone now.</source>
        <translation>
            <numerusform>%1 %n 回起動しましたが、今は停止したままにします。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be changed here.</source>
        <translation>ここでは何も変更できません。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::LspTransport</name>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1 を起動できませんでした。</translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation>%1 がクラッシュしました。</translation>
    </message>
    <message>
        <source>%1 ended by itself (code %2).</source>
        <translation>%1 は自ら終了しました (コード %2)。</translation>
    </message>
    <message>
        <source>%1 no longer reads what it is sent.</source>
        <translation>%1 は送られた内容を読まなくなりました。</translation>
    </message>
    <message>
        <source>%1 does not speak the Language Server Protocol.</source>
        <translation>%1 は Language Server Protocol に対応していません。</translation>
    </message>
    <message>
        <source>%1 sent a message that is too long.</source>
        <translation>%1 が長すぎるメッセージを送信しました。</translation>
    </message>
    <message>
        <source>%1 sent a message that is not JSON.</source>
        <translation>%1 が JSON ではないメッセージを送信しました。</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Minimap</name>
    <message>
        <source>Map of the text</source>
        <translation>テキストのマップ</translation>
    </message>
</context>
<context>
    <name>dyad::editor::ReviewBar</name>
    <message>
        <source>Go to the next change</source>
        <translation>次の変更へ移動</translation>
    </message>
    <message>
        <source>Accept  Tab</source>
        <translation>承認  Tab</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Reject  Esc</source>
        <translation>却下  Esc</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>承認する前に確認してください: %1</translation>
    </message>
</context>
<context>
    <name>dyad::editor::Risks</name>
    <message>
        <source>a key or password</source>
        <translation>キーまたはパスワード</translation>
    </message>
    <message>
        <source>text run as code</source>
        <translation>コードとして実行されるテキスト</translation>
    </message>
    <message>
        <source>SQL made of pieces</source>
        <translation>断片から組み立てた SQL</translation>
    </message>
    <message>
        <source>a shell command made of pieces</source>
        <translation>断片から組み立てたシェルコマンド</translation>
    </message>
    <message>
        <source>markup without escaping</source>
        <translation>エスケープされていないマークアップ</translation>
    </message>
    <message>
        <source>certificates unchecked</source>
        <translation>証明書の検証なし</translation>
    </message>
</context>
<context>
    <name>dyad::panels</name>
    <message>
        <source>just now</source>
        <translation>たった今</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>%1: %2 (byte %3)</source>
        <translation>%1: %2 (バイト %3)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ApprovalCard</name>
    <message>
        <source>Refuse</source>
        <translation>拒否</translation>
    </message>
    <message>
        <source>Always: %1</source>
        <translation>常に許可: %1</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>常に許可</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AskView</name>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>ナレッジベース</translation>
    </message>
    <message>
        <source>New knowledge base</source>
        <translation>新しいナレッジベース</translation>
    </message>
    <message>
        <source>Remove this knowledge base</source>
        <translation>このナレッジベースを削除</translation>
    </message>
    <message>
        <source>Name of the new knowledge base</source>
        <translation>新しいナレッジベースの名前</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Ask the documents</source>
        <translation>ドキュメントに質問</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Ask in your own words</source>
        <translation>自分の言葉で質問してください</translation>
    </message>
    <message>
        <source>The answer says where it stands; a click goes there.</source>
        <translation>回答には出典が示され、クリックするとそこへ移動します。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <translation>
            <numerusform>%1 (%n 件のドキュメント)</numerusform>
        </translation>
    </message>
    <message>
        <source>Questions to the documents</source>
        <translation>ドキュメントへの質問</translation>
    </message>
    <message>
        <source>A knowledge base is a set of documents that are asked together. One of all documents, and of those to come, is a good start.</source>
        <translation>ナレッジベースは、まとめて質問するドキュメントの集まりです。まずは、今後追加されるものも含めた全ドキュメントのナレッジベースがよいでしょう。</translation>
    </message>
    <message>
        <source>First add documents; then they can be asked, and the answers say where it stands.</source>
        <translation>先にドキュメントを追加してください。追加すると質問でき、回答には出典が示されます。</translation>
    </message>
    <message>
        <source>Make one of everything</source>
        <translation>すべてを含むものを作成</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>問い合わせています</translation>
    </message>
    <message>
        <source>Answered by Yavi.</source>
        <translation>Yavi が回答しました。</translation>
    </message>
    <message>
        <source>Written by the AI from the passages below.</source>
        <translation>以下の箇所をもとに AI が書きました。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::AuthorsView</name>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>まだコミットされていない内容を書いた人</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>前面にファイルがありません</translation>
    </message>
    <message>
        <source>Open a file of the folder to see who wrote what.</source>
        <translation>フォルダーのファイルを開くと、誰が何を書いたかがわかります。</translation>
    </message>
    <message>
        <source>Reading who wrote what</source>
        <translation>書いた人を読み込んでいます</translation>
    </message>
    <message>
        <source>The authors could not be read</source>
        <translation>作者を読み取れませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Everything is committed</source>
        <translation>すべてコミット済みです</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>ファイルは空です</translation>
    </message>
    <message>
        <source>Lines that are changed since the last commit are listed here with their authors.</source>
        <translation>最後のコミット以降に変更された行が、その作者とともにここに一覧表示されます。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ChatPanel</name>
    <message>
        <source>New thread</source>
        <translation>新しいスレッド</translation>
    </message>
    <message>
        <source>No provider is connected</source>
        <translation>プロバイダーが接続されていません</translation>
    </message>
    <message>
        <source>Whoever runs %1 can connect one with

%2</source>
        <translation>%1 の運用者は次のコマンドで接続できます

%2</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>もう一度確認</translation>
    </message>
    <message>
        <source>Ask the AI about your project</source>
        <translation>プロジェクトについて AI に質問</translation>
    </message>
    <message>
        <source>It works through the server of a shared folder. Share this one, with others or just with yourself.</source>
        <translation>共有フォルダーのサーバーを通じて動作します。ほかの人と、または自分だけで、このフォルダーを共有してください。</translation>
    </message>
    <message>
        <source>Open a folder and share it, with others or just with yourself.</source>
        <translation>フォルダーを開いて、ほかの人と、または自分だけで共有してください。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>The server cannot be asked</source>
        <translation>サーバーに問い合わせできません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>サーバーに問い合わせています</translation>
    </message>
    <message>
        <source>Ask about this project</source>
        <translation>このプロジェクトについて質問</translation>
    </message>
    <message>
        <source>The file at hand goes along. What the answer wants to change, you review line by line.</source>
        <translation>現在のファイルも一緒に送られます。回答が変更しようとする内容は行ごとに確認します。</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>チャット</translation>
    </message>
    <message>
        <source>Threads of this project</source>
        <translation>このプロジェクトのスレッド</translation>
    </message>
    <message>
        <source>New private thread</source>
        <translation>新しい非公開スレッド</translation>
    </message>
    <message>
        <source>Name of the thread</source>
        <translation>スレッドの名前</translation>
    </message>
    <message>
        <source>This thread</source>
        <translation>このスレッド</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>「%1」を開く</translation>
    </message>
    <message>
        <source>Search all threads (Enter)</source>
        <translation>すべてのスレッドを検索 (Enter)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
    <message>
        <source>Branch: go on in a copy</source>
        <translation>分岐: コピーで続ける</translation>
    </message>
    <message>
        <source>Export as Markdown…</source>
        <translation>Markdown としてエクスポート…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Only you see this thread.</source>
        <translation>このスレッドはあなただけに見えます。</translation>
    </message>
    <message>
        <source>Private thread</source>
        <translation>非公開スレッド</translation>
    </message>
    <message>
        <source>Only the last answer can go on.</source>
        <translation>続行できるのは最後の回答だけです。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>上限なし</translation>
    </message>
    <message>
        <source>Limit: %1</source>
        <translation>上限: %1</translation>
    </message>
    <message>
        <source>This cannot be asked now.</source>
        <translation>今はこれを質問できません。</translation>
    </message>
    <message>
        <source>Connect a provider…</source>
        <translation>プロバイダーを接続…</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CodeCard</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Insert at the caret</source>
        <translation>カーソル位置に挿入</translation>
    </message>
    <message>
        <source>Review this change</source>
        <translation>この変更を確認</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Run in a terminal</source>
        <translation>ターミナルで実行</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentEntryView</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1、編集済み</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentModel</name>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <translation>%1 行目、%2: %3</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentThreadView</name>
    <message>
        <source>Resolve</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる (Esc)</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>resolved by %1</source>
        <translation>%1 が解決</translation>
    </message>
    <message>
        <source>its text is gone</source>
        <translation>対象のテキストはなくなりました</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>再び開く</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsController</name>
    <message>
        <source>A comment was not taken: %1</source>
        <translation>コメントは受け付けられませんでした: %1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>誰か</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation>コメント</translation>
    </message>
    <message>
        <source>Export as Markdown</source>
        <translation>Markdown としてエクスポート</translation>
    </message>
    <message>
        <source>Which comments</source>
        <translation>表示するコメント</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未解決</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>Comments on lines</source>
        <translation>行へのコメント</translation>
    </message>
    <message>
        <source>In a shared folder you can say something about a piece of the text. It stays there while the text is edited.</source>
        <translation>共有フォルダーでは、テキストの一部についてコメントできます。テキストが編集されても、その場所に残ります。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>No comments yet</source>
        <translation>コメントはまだありません</translation>
    </message>
    <message>
        <source>Select some text and press Ctrl+Alt+M, or click left of a line&apos;s number.</source>
        <translation>テキストを選択して Ctrl+Alt+M を押すか、行番号の左をクリックしてください。</translation>
    </message>
    <message>
        <source>What others say about the text stands here.</source>
        <translation>ほかの人がテキストについて述べたことがここに表示されます。</translation>
    </message>
    <message>
        <source>Open (%1)</source>
        <translation>未解決 (%1)</translation>
    </message>
    <message>
        <source>Resolved (%1)</source>
        <translation>解決済み (%1)</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>すべて (%1)</translation>
    </message>
    <message>
        <source>All is resolved</source>
        <translation>すべて解決済みです</translation>
    </message>
    <message>
        <source>Nothing is resolved yet</source>
        <translation>まだ何も解決されていません</translation>
    </message>
</context>
<context>
    <name>dyad::panels::CommitBox</name>
    <message>
        <source>Amend</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>署名 (Signed-off-by)</translation>
    </message>
    <message>
        <source>Message (Ctrl+Enter commits)</source>
        <translation>メッセージ (Ctrl+Enter でコミット)</translation>
    </message>
    <message>
        <source>Commit message</source>
        <translation>コミットメッセージ</translation>
    </message>
    <message>
        <source>Co-authored by %1</source>
        <translation>%1 との共著</translation>
    </message>
    <message>
        <source>Amend the last commit</source>
        <translation>最後のコミットを修正</translation>
    </message>
    <message>
        <source>Commit 1 file to %1</source>
        <translation>1 個のファイルを %1 にコミット</translation>
    </message>
    <message numerus="yes">
        <source>Commit %n files to %1</source>
        <translation>
            <numerusform>%n 個のファイルを %1 にコミット</numerusform>
        </translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>コミット</translation>
    </message>
    <message>
        <source>Stage what belongs into the commit.</source>
        <translation>コミットに含めるものをステージしてください。</translation>
    </message>
    <message>
        <source>Nothing is staged yet: press + on the files that belong into the commit.</source>
        <translation>まだ何もステージされていません。コミットに含めるファイルの + を押してください。</translation>
    </message>
    <message>
        <source>Say in a few words what the commit does.</source>
        <translation>コミットの内容を短い言葉で書いてください。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::Composer</name>
    <message>
        <source>Add context</source>
        <translation>コンテキストを追加</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>What the answer may do</source>
        <translation>回答に許すこと</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Chosen by the server</source>
        <translation>サーバーが選択</translation>
    </message>
    <message>
        <source>%1 (%2 a million tokens out)</source>
        <translation>%1 (出力 100 万トークンあたり %2)</translation>
    </message>
    <message>
        <source>Edit: it may propose changes, you review them</source>
        <translation>編集: 変更を提案でき、あなたが確認します</translation>
    </message>
    <message>
        <source>Ask: it only answers</source>
        <translation>質問: 回答だけします</translation>
    </message>
    <message>
        <source>Stop (Esc)</source>
        <translation>停止 (Esc)</translation>
    </message>
    <message>
        <source>Send (Enter)</source>
        <translation>送信 (Enter)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>%1 tokens · %2</source>
        <translation>%1 トークン · %2</translation>
    </message>
    <message>
        <source>What is sent: the question, what goes along, and the thread so far. The answer comes on top.</source>
        <translation>送信内容: 質問、添付内容、これまでのスレッド。回答分が加わります。</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>エージェント</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>計画</translation>
    </message>
    <message>
        <source>Ask… @ adds context, / brings prompts</source>
        <translation>質問… @ でコンテキストを追加、/ でプロンプトを呼び出し</translation>
    </message>
    <message>
        <source>Plan: it looks around and writes a plan</source>
        <translation>計画: 調べて計画を書きます</translation>
    </message>
    <message>
        <source>Agent: it works on by itself, and asks before it runs something</source>
        <translation>エージェント: 自分で作業を進め、何かを実行する前に確認します</translation>
    </message>
    <message>
        <source>Ask when this answer is there (Enter)</source>
        <translation>この回答が届いたら質問 (Enter)</translation>
    </message>
    <message>
        <source>%1: %2 tokens</source>
        <translation>%1: %2 トークン</translation>
    </message>
    <message>
        <source>picture %1</source>
        <translation>画像 %1</translation>
    </message>
    <message>
        <source>There is nothing in @%1.</source>
        <translation>@%1 には何もありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) found</source>
        <translation>
            <numerusform>%n か所見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would answer; it costs nothing here, or its price is not known.</source>
        <translation>%1 が回答します。ここでは費用がかからないか、価格が不明です。</translation>
    </message>
    <message>
        <source>The server expects %1 with an answer of usual length, at most %2, from %3.</source>
        <translation>サーバーの見込みでは、通常の長さの回答で %1、最大で %2 です。回答するのは %3 です。</translation>
    </message>
    <message>
        <source>It goes out with your own key: you pay.</source>
        <translation>あなた自身のキーで送信されます。費用はあなたが支払います。</translation>
    </message>
    <message>
        <source>It goes out with the organisation&apos;s key.</source>
        <translation>組織のキーで送信されます。</translation>
    </message>
    <message>
        <source>File or picture…</source>
        <translation>ファイルまたは画像…</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>一緒に送るもの</translation>
    </message>
    <message>
        <source>%1 is neither a picture nor a text of at most 256 KiB.</source>
        <translation>%1 は画像でも 256 KiB 以下のテキストでもありません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConflictPage</name>
    <message>
        <source>Result for %1</source>
        <translation>%1 の結果</translation>
    </message>
    <message>
        <source>Result, to be edited as you like</source>
        <translation>結果 (自由に編集できます)</translation>
    </message>
    <message>
        <source>Previous conflict</source>
        <translation>前の競合</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>次の競合</translation>
    </message>
    <message>
        <source>Take ours</source>
        <translation>自分側を採用</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>相手側を採用</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>両方を採用</translation>
    </message>
    <message>
        <source>Take what was</source>
        <translation>元の内容を採用</translation>
    </message>
    <message>
        <source>Keep the file</source>
        <translation>ファイルを残す</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>ファイルを削除</translation>
    </message>
    <message>
        <source>Mark as resolved</source>
        <translation>解決済みにする</translation>
    </message>
    <message>
        <source>What both began from</source>
        <translation>両者の元の内容</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>自分側</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>相手側</translation>
    </message>
    <message>
        <source>Ours: %1</source>
        <translation>自分側: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>相手側: %1</translation>
    </message>
    <message>
        <source>%1: changed here, deleted by theirs</source>
        <translation>%1: こちらで変更、相手側で削除</translation>
    </message>
    <message>
        <source>%1: deleted here, changed by theirs</source>
        <translation>%1: こちらで削除、相手側で変更</translation>
    </message>
    <message>
        <source>%1: deleted on both sides</source>
        <translation>%1: 両側で削除</translation>
    </message>
    <message>
        <source>Conflict %1 of %2</source>
        <translation>競合 %1/%2</translation>
    </message>
    <message>
        <source>No conflicts are left</source>
        <translation>競合は残っていません</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>解決</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Another program has changed the file: it was not written.</source>
        <translation>別のプログラムがファイルを変更したため、書き込みませんでした。</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>ファイルに書き込めませんでした: %1</translation>
    </message>
    <message>
        <source>There already: %1</source>
        <translation>既存側: %1</translation>
    </message>
    <message>
        <source>Put on top: %1</source>
        <translation>上に重ねる側: %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorForm</name>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>手動のみ</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>15 分ごと</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>1 時間ごと</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>毎日</translation>
    </message>
    <message>
        <source>Remove it here too</source>
        <translation>ここでも削除</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>ここには残す</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Look for news</source>
        <translation>更新の確認</translation>
    </message>
    <message>
        <source>What is deleted there</source>
        <translation>取得元で削除されたもの</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>%1 (needs Yavi)</source>
        <translation>%1 (Yavi が必要)</translation>
    </message>
    <message>
        <source>%1 (may be empty)</source>
        <translation>%1 (空欄可)</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 がありません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ConnectorsView</name>
    <message>
        <source>is fetching</source>
        <translation>取得中</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 件のドキュメント</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · looked at %2</source>
        <translation>%1 · 確認: %2</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>コネクター</translation>
    </message>
    <message>
        <source>Connect something</source>
        <translation>何かを接続</translation>
    </message>
    <message>
        <source>Documents that come by themselves</source>
        <translation>自動で届くドキュメント</translation>
    </message>
    <message>
        <source>A folder, a Git repository, a web page or feed, a database, exports of Slack, Jira and GitHub, S3 or Azure: what is new there is fetched, what changed replaces what was here.</source>
        <translation>フォルダー、Git リポジトリ、Web ページやフィード、データベース、Slack・Jira・GitHub のエクスポート、S3 や Azure: 新しいものは取得され、変更されたものはここにあるものを置き換えます。</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>今すぐ取得</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ContextChip</name>
    <message>
        <source>%1 goes along: about %2 tokens. Click to leave it out.</source>
        <translation>%1 も送られます: 約 %2 トークン。クリックで除外。</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 を除外</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DayChart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>合計 %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugPanel</name>
    <message>
        <source>Calls</source>
        <translation>呼び出し</translation>
    </message>
    <message>
        <source>Nothing is being debugged</source>
        <translation>デバッグ中のものはありません</translation>
    </message>
    <message>
        <source>Set a breakpoint with F9 or a click on a line&apos;s number, then start.</source>
        <translation>F9 または行番号のクリックでブレークポイントを設定し、開始してください。</translation>
    </message>
    <message>
        <source>Start debugging</source>
        <translation>デバッグを開始</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>ステップオーバー</translation>
    </message>
    <message>
        <source>Step in</source>
        <translation>ステップイン</translation>
    </message>
    <message>
        <source>Step out</source>
        <translation>ステップアウト</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Watch an expression</source>
        <translation>式をウォッチ</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>ウォッチ中</translation>
    </message>
    <message>
        <source>Debug console</source>
        <translation>デバッグコンソール</translation>
    </message>
    <message>
        <source>Evaluate, where the program stands</source>
        <translation>プログラムの停止位置で評価</translation>
    </message>
    <message>
        <source>Evaluate an expression</source>
        <translation>式を評価</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>停止: %1</translation>
    </message>
    <message>
        <source>The run is over.</source>
        <translation>実行が終了しました。</translation>
    </message>
    <message>
        <source>%1  ·  %2:%3</source>
        <translation>%1  ·  %2:%3</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新しい値</translation>
    </message>
    <message>
        <source>%1 was not changed: %2</source>
        <translation>%1 は変更されませんでした: %2</translation>
    </message>
    <message>
        <source>Copy the value</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Watch it no longer</source>
        <translation>ウォッチを解除</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>値を変更</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DebugSession</name>
    <message>
        <source>The debug adapter does not answer.</source>
        <translation>デバッグアダプターが応答しません。</translation>
    </message>
    <message>
        <source>The program ended with %1.</source>
        <translation>プログラムは %1 で終了しました。</translation>
    </message>
    <message>
        <source>The program does not stand still.</source>
        <translation>プログラムは停止していません。</translation>
    </message>
    <message>
        <source>This debugger knows no conditions: breakpoints with one stop always.</source>
        <translation>このデバッガーは条件に対応していません。条件付きのブレークポイントは常に停止します。</translation>
    </message>
    <message>
        <source>This debugger does not count hits: breakpoints with a count stop always.</source>
        <translation>このデバッガーはヒット回数を数えません。回数付きのブレークポイントは常に停止します。</translation>
    </message>
    <message>
        <source>This debugger knows no log points: they stop.</source>
        <translation>このデバッガーはログポイントに対応していません。ログポイントで停止します。</translation>
    </message>
    <message>
        <source>This debugger cannot change variables.</source>
        <translation>このデバッガーは変数を変更できません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DecidedCard</name>
    <message>
        <source>accepted</source>
        <translation>承認済み</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>却下済み</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未決定</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>取り消し済み</translation>
    </message>
    <message>
        <source>change %1: %2</source>
        <translation>変更 %1: %2</translation>
    </message>
    <message>
        <source>Review what is open</source>
        <translation>未決定の変更を確認</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffPage</name>
    <message>
        <source>Side by side</source>
        <translation>並べて表示</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>staged</source>
        <translation>ステージ済み</translation>
    </message>
    <message>
        <source>not staged</source>
        <translation>未ステージ</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>インライン</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>These lines of %1 go back to what is staged. This cannot be undone.</source>
        <translation>%1 のこれらの行はステージ済みの状態に戻ります。元に戻せません。</translation>
    </message>
    <message>
        <source>Discard the change</source>
        <translation>この変更を破棄</translation>
    </message>
</context>
<context>
    <name>dyad::panels::DiffView</name>
    <message>
        <source>Changes</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>ステージを解除</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>A binary file.</source>
        <translation>バイナリファイルです。</translation>
    </message>
    <message>
        <source>Too many changes to show here: +%1 −%2 lines.</source>
        <translation>変更が多すぎてここに表示できません: +%1 −%2 行。</translation>
    </message>
    <message>
        <source>No changes.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>no newline at the end</source>
        <translation>末尾に改行がありません</translation>
    </message>
    <message numerus="yes">
        <source>Unstage %n lines</source>
        <translation>
            <numerusform>%n 行のステージを解除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage %n lines</source>
        <translation>
            <numerusform>%n 行をステージ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n lines</source>
        <translation>
            <numerusform>%n 行を破棄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentPage</name>
    <message>
        <source>Found in it</source>
        <translation>ドキュメント内で見つかった箇所</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>ドキュメントのテキスト</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>取得しています</translation>
    </message>
    <message>
        <source>Find in the document</source>
        <translation>ドキュメント内を検索</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>前の箇所</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>次の箇所</translation>
    </message>
    <message>
        <source>not verified: the text does not say so word for word</source>
        <translation>未検証: テキストに一語一句同じ記述はありません</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n か所</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::DocumentsView</name>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>is being read</source>
        <translation>読み取り中</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n 個の箇所</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Search in the documents</source>
        <translation>ドキュメント内を検索</translation>
    </message>
    <message>
        <source>Address of a web page</source>
        <translation>Web ページのアドレス</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>プロジェクトが知っておくべきこと</translation>
    </message>
    <message>
        <source>Drop contracts, manuals, papers, mails or pictures of text here, or a whole folder. They are read, can be searched, and answer questions with the place where it stands.</source>
        <translation>契約書、マニュアル、論文、メール、テキストの画像、またはフォルダー全体をここにドロップしてください。読み取られて検索できるようになり、質問には出典を示して答えます。</translation>
    </message>
    <message>
        <source>Documents that others add stand here, can be searched, and answer questions with the place where it stands.</source>
        <translation>ほかの人が追加したドキュメントがここに表示されます。検索でき、質問には出典を示して答えます。</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>ドキュメントを追加</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n 件のドキュメント</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n 件を読み取り中</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>No document says anything about this. Other words may help.</source>
        <translation>これについて述べたドキュメントはありません。ほかの言葉なら見つかるかもしれません。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Stop reading it</source>
        <translation>読み取りを停止</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Add to a knowledge base</source>
        <translation>ナレッジベースに追加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileDelegate</name>
    <message>
        <source>Name of the folder</source>
        <translation>フォルダーの名前</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>ファイルの名前</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeModel</name>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 を読み取れません</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>フォルダー %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FileTreeView</name>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
</context>
<context>
    <name>dyad::panels::FilesPanel</name>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新しいファイル</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Close all folders</source>
        <translation>すべてのフォルダーを閉じる</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>フォルダーが開かれていません</translation>
    </message>
    <message>
        <source>Open a folder to see its files here.</source>
        <translation>フォルダーを開くと、ここにファイルが表示されます。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>This folder cannot be read</source>
        <translation>このフォルダーを読み取れません</translation>
    </message>
    <message>
        <source>%1 is gone, or you may not read it.</source>
        <translation>%1 はなくなったか、読み取る権限がありません。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>There is no trash here. “%1” would be gone for good.</source>
        <translation>ここにはごみ箱がありません。「%1」は完全に失われます。</translation>
    </message>
    <message>
        <source>Delete 1 file</source>
        <translation>1 個のファイルを削除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n files</source>
        <translation>
            <numerusform>%n 個のファイルを削除</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>パスをコピー</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前の変更</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitController</name>
    <message>
        <source>Create a repository</source>
        <translation>リポジトリを作成</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>ステージを解除</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Discard a change</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>Stage a change</source>
        <translation>変更をステージ</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>コミット</translation>
    </message>
    <message>
        <source>Switch branch</source>
        <translation>ブランチを切り替え</translation>
    </message>
    <message>
        <source>Create a branch</source>
        <translation>ブランチを作成</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitFilesModel</name>
    <message>
        <source>Conflicts</source>
        <translation>競合</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>ステージ済み</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>Untracked</source>
        <translation>未追跡</translation>
    </message>
    <message>
        <source>%1, files: %2</source>
        <translation>%1、ファイル: %2</translation>
    </message>
    <message>
        <source> (submodule)</source>
        <translation> (サブモジュール)</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitLogModel</name>
    <message>
        <source>%1, by %2, %3</source>
        <translation>%1、%2、%3</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitPanel</name>
    <message>
        <source>Git</source>
        <translation>Git</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Read the state again</source>
        <translation>状態を再読み込み</translation>
    </message>
    <message>
        <source>Switch or create a branch</source>
        <translation>ブランチを切り替えまたは作成</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>変更されたファイル</translation>
    </message>
    <message>
        <source>Nothing has changed</source>
        <translation>変更はありません</translation>
    </message>
    <message>
        <source>What you edit appears here, to be staged and committed.</source>
        <translation>編集した内容がここに表示され、ステージしてコミットできます。</translation>
    </message>
    <message>
        <source>No repository yet</source>
        <translation>リポジトリはまだありません</translation>
    </message>
    <message>
        <source>With Git every state of this folder can be found again, and shared.</source>
        <translation>Git を使えば、このフォルダーのあらゆる状態を再び見つけ、共有できます。</translation>
    </message>
    <message>
        <source>Create a repository</source>
        <translation>リポジトリを作成</translation>
    </message>
    <message>
        <source>The repository cannot be read</source>
        <translation>リポジトリを読み取れません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Reading the repository…</source>
        <translation>リポジトリを読み込んでいます…</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>フォルダーが開かれていません</translation>
    </message>
    <message>
        <source>Open a folder to see its changes.</source>
        <translation>フォルダーを開くと変更が表示されます。</translation>
    </message>
    <message>
        <source>merging</source>
        <translation>マージ中</translation>
    </message>
    <message>
        <source>rebasing</source>
        <translation>リベース中</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1 の位置</translation>
    </message>
    <message>
        <source>Commits before and behind %1</source>
        <translation>%1 より進んでいる/遅れているコミット</translation>
    </message>
    <message>
        <source>New branch…</source>
        <translation>新しいブランチ…</translation>
    </message>
    <message>
        <source>New branch</source>
        <translation>新しいブランチ</translation>
    </message>
    <message>
        <source>Name of the branch, made from %1</source>
        <translation>%1 から作成するブランチの名前</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>The files go back to what is staged. This cannot be undone.</source>
        <translation>ファイルはステージ済みの状態に戻ります。元に戻せません。</translation>
    </message>
    <message>
        <source>Discard 1 file</source>
        <translation>1 個のファイルを破棄</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n files</source>
        <translation>
            <numerusform>%n 個のファイルを破棄</numerusform>
        </translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>ステージ</translation>
    </message>
    <message>
        <source>Unstage</source>
        <translation>ステージを解除</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>破棄…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Pull, own commits on top</source>
        <translation>プル (自分のコミットを上に載せる)</translation>
    </message>
    <message>
        <source>Merge into this branch</source>
        <translation>このブランチにマージ</translation>
    </message>
    <message>
        <source>Rebase this branch onto</source>
        <translation>このブランチのリベース先</translation>
    </message>
    <message>
        <source>Stash the changes…</source>
        <translation>変更をスタッシュ…</translation>
    </message>
    <message>
        <source>Bring back, and drop it</source>
        <translation>戻して削除</translation>
    </message>
    <message>
        <source>Bring back, and keep it</source>
        <translation>戻して残す</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Stash the changes</source>
        <translation>変更をスタッシュ</translation>
    </message>
    <message>
        <source>What it is, to find it again (new files are taken along)</source>
        <translation>後で見つけるための説明 (新しいファイルも含まれます)</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1  ·  in another working tree</source>
        <translation>%1  ·  別の作業ツリー</translation>
    </message>
    <message>
        <source>Branches of the remotes</source>
        <translation>リモートのブランチ</translation>
    </message>
    <message>
        <source>Submodules</source>
        <translation>サブモジュール</translation>
    </message>
    <message>
        <source>Bring all to the commits that are recorded</source>
        <translation>すべてを記録されたコミットに合わせる</translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>未フェッチ</translation>
    </message>
    <message>
        <source>at another commit</source>
        <translation>別のコミット</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>記録どおり</translation>
    </message>
    <message>
        <source>New files go to the trash (where there is none, they are deleted), changed ones go back to what is staged, which cannot be undone.</source>
        <translation>新しいファイルはごみ箱に移動し (ごみ箱がない場合は削除されます)、変更されたファイルはステージ済みの状態に戻ります。元に戻せません。</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>スタッシュを削除</translation>
    </message>
    <message>
        <source>“%1” is gone then. This cannot be undone.</source>
        <translation>「%1」は失われます。元に戻せません。</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>スタッシュ</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Conflicts are left</source>
        <translation>競合が残っています</translation>
    </message>
    <message>
        <source>The marks of both sides still stand in the text. Staged like this it counts as resolved.</source>
        <translation>両側のマーカーがまだテキストに残っています。このままステージすると、解決済みとして扱われます。</translation>
    </message>
    <message>
        <source>Stage with the marks</source>
        <translation>マーカーごとステージ</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitProgram</name>
    <message>
        <source>The program git could not be started. Is it installed?</source>
        <translation>プログラム git を起動できませんでした。インストールされていますか?</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>git ended with %1.</source>
        <translation>git は %1 で終了しました。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitRemote</name>
    <message>
        <source>Fetch</source>
        <translation>フェッチ</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>プル</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>プッシュ</translation>
    </message>
    <message>
        <source>Merge %1</source>
        <translation>%1 をマージ</translation>
    </message>
    <message>
        <source>Rebase onto %1</source>
        <translation>%1 にリベース</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Skip this commit</source>
        <translation>このコミットをスキップ</translation>
    </message>
    <message>
        <source>Stash</source>
        <translation>スタッシュ</translation>
    </message>
    <message>
        <source>Bring the stash back</source>
        <translation>スタッシュを戻す</translation>
    </message>
    <message>
        <source>Drop the stash</source>
        <translation>スタッシュを削除</translation>
    </message>
    <message>
        <source>Update the submodules</source>
        <translation>サブモジュールを更新</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitRepository</name>
    <message>
        <source>This folder is not in a Git repository.</source>
        <translation>このフォルダーは Git リポジトリ内にありません。</translation>
    </message>
    <message>
        <source>The repository could not be opened</source>
        <translation>リポジトリを開けませんでした</translation>
    </message>
    <message>
        <source>The repository could not be created</source>
        <translation>リポジトリを作成できませんでした</translation>
    </message>
    <message>
        <source>The state of the files could not be read</source>
        <translation>ファイルの状態を読み取れませんでした</translation>
    </message>
    <message>
        <source>The last commit could not be read</source>
        <translation>最後のコミットを読み取れませんでした</translation>
    </message>
    <message>
        <source>It could not be staged</source>
        <translation>ステージできませんでした</translation>
    </message>
    <message>
        <source>It could not be unstaged</source>
        <translation>ステージを解除できませんでした</translation>
    </message>
    <message>
        <source>%1 could not be looked at</source>
        <translation>%1 を確認できませんでした</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1 を削除できませんでした。</translation>
    </message>
    <message>
        <source>The changes could not be discarded</source>
        <translation>変更を破棄できませんでした</translation>
    </message>
    <message>
        <source>The branches could not be read</source>
        <translation>ブランチを読み取れませんでした</translation>
    </message>
    <message>
        <source>There is no branch %1</source>
        <translation>ブランチ %1 はありません</translation>
    </message>
    <message>
        <source>Changes in %1 would be lost. Commit, stash or discard them first.</source>
        <translation>%1 の変更が失われます。先にコミット、スタッシュ、または破棄してください。</translation>
    </message>
    <message>
        <source>%1 could not be checked out</source>
        <translation>%1 をチェックアウトできませんでした</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch.</source>
        <translation>「%1」はブランチの名前に使えません。</translation>
    </message>
    <message>
        <source>The branch could not be created</source>
        <translation>ブランチを作成できませんでした</translation>
    </message>
    <message>
        <source>The branch %1 could not be deleted</source>
        <translation>ブランチ %1 を削除できませんでした</translation>
    </message>
    <message>
        <source>There is no commit to amend yet.</source>
        <translation>修正できるコミットはまだありません。</translation>
    </message>
    <message>
        <source>Write a message that says why.</source>
        <translation>理由を伝えるメッセージを書いてください。</translation>
    </message>
    <message>
        <source>Git does not know who you are. Set user.name and user.email.</source>
        <translation>Git はあなたが誰かを知りません。user.name と user.email を設定してください。</translation>
    </message>
    <message>
        <source>Some files are still in conflict. Resolve and stage them first.</source>
        <translation>まだ競合しているファイルがあります。先に解決してステージしてください。</translation>
    </message>
    <message>
        <source>Nothing is staged. Stage what belongs into the commit.</source>
        <translation>何もステージされていません。コミットに含めるものをステージしてください。</translation>
    </message>
    <message>
        <source>The commit could not be made</source>
        <translation>コミットできませんでした</translation>
    </message>
    <message>
        <source>This repository has hooks or signs its commits, and the program git that does this is not installed.</source>
        <translation>このリポジトリはフックを持つかコミットに署名しますが、それを行うプログラム git がインストールされていません。</translation>
    </message>
    <message>
        <source>A hook refused the commit.</source>
        <translation>フックがコミットを拒否しました。</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>履歴を読み取れませんでした</translation>
    </message>
    <message>
        <source>The difference could not be made</source>
        <translation>差分を作成できませんでした</translation>
    </message>
    <message>
        <source>The commit could not be read</source>
        <translation>コミットを読み取れませんでした</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 を読み取れませんでした。</translation>
    </message>
    <message>
        <source>What is staged of %1 could not be read</source>
        <translation>%1 のステージ済みの内容を読み取れませんでした</translation>
    </message>
    <message>
        <source>There is no commit yet</source>
        <translation>コミットはまだありません</translation>
    </message>
    <message>
        <source>What was committed of %1 could not be read</source>
        <translation>%1 のコミット済みの内容を読み取れませんでした</translation>
    </message>
    <message>
        <source>%1 could not be staged</source>
        <translation>%1 をステージできませんでした</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 に書き込めませんでした。</translation>
    </message>
    <message>
        <source>%1 is not in conflict.</source>
        <translation>%1 は競合していません。</translation>
    </message>
    <message>
        <source>%1 could not be merged</source>
        <translation>%1 をマージできませんでした</translation>
    </message>
    <message>
        <source>%1 could not be marked as resolved</source>
        <translation>%1 を解決済みにできませんでした</translation>
    </message>
    <message>
        <source>%1 was changed since it was opened here: close this tab and open the conflict again.</source>
        <translation>%1 はここで開いた後に変更されました。このタブを閉じて、競合をもう一度開いてください。</translation>
    </message>
    <message>
        <source>%1 is checked out in another working tree of this repository.</source>
        <translation>%1 は、このリポジトリの別の作業ツリーでチェックアウトされています。</translation>
    </message>
    <message>
        <source>The submodules could not be read</source>
        <translation>サブモジュールを読み取れませんでした</translation>
    </message>
    <message>
        <source>Git&apos;s settings could not be read</source>
        <translation>Git の設定を読み取れませんでした</translation>
    </message>
    <message>
        <source>The template of commit messages, %1, cannot be read.</source>
        <translation>コミットメッセージのテンプレート %1 を読み取れません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::GitSyncBar</name>
    <message>
        <source>%1: %2 (%3 %)</source>
        <translation>%1: %2 (%3 %)</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>フェッチ</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>プル</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>プッシュ</translation>
    </message>
    <message>
        <source>Stash, merge, rebase</source>
        <translation>スタッシュ、マージ、リベース</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進行状況</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message numerus="yes">
        <source>%n files are in conflict: choose one below to resolve it.</source>
        <translation>
            <numerusform>%n 個のファイルが競合しています。下から選んで解決してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>No conflicts are left.</source>
        <translation>競合は残っていません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryController</name>
    <message>
        <source>Somebody</source>
        <translation>誰か</translation>
    </message>
    <message>
        <source>Since you left</source>
        <translation>離れてから</translation>
    </message>
    <message>
        <source>This change does not fit the text any more.</source>
        <translation>この変更はもうテキストに適合しません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryModel</name>
    <message numerus="yes">
        <source>%n line(s) as before</source>
        <translation>
            <numerusform>以前と同じ %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>added, line %1: %2</source>
        <translation>追加、%1 行目: %2</translation>
    </message>
    <message>
        <source>removed, line %1: %2</source>
        <translation>削除、%1 行目: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>line %1, %2: %3</source>
        <translation>%1 行目、%2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1、%2、%n 個のファイル</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryPage</name>
    <message>
        <source>Commits</source>
        <translation>コミット</translation>
    </message>
    <message>
        <source>Files of the commit</source>
        <translation>コミットのファイル</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>履歴を読み取れません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>No commits yet</source>
        <translation>コミットはまだありません</translation>
    </message>
    <message>
        <source>The first commit begins the history.</source>
        <translation>最初のコミットから履歴が始まります。</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>履歴を読み込んでいます…</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>コミットのメッセージ</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryPanel</name>
    <message>
        <source>This file</source>
        <translation>このファイル</translation>
    </message>
    <message>
        <source>What changed in the file in front, and when</source>
        <translation>前面のファイルで何がいつ変わったか</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Who wrote what is not committed yet</source>
        <translation>まだコミットされていない内容を書いた人</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <source>Who worked when on which files</source>
        <translation>誰がいつどのファイルで作業したか</translation>
    </message>
    <message>
        <source>Leave the text as it is</source>
        <translation>テキストをそのままにする</translation>
    </message>
    <message>
        <source>Undo it. This is an edit, and can be undone.</source>
        <translation>元に戻します。これは編集なので、取り消せます。</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>離れてから</translation>
    </message>
    <message>
        <source>Undo this change</source>
        <translation>この変更を元に戻す</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Restore the file</source>
        <translation>ファイルを復元</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>変更内容</translation>
    </message>
    <message>
        <source>Play the history</source>
        <translation>履歴を再生</translation>
    </message>
    <message>
        <source>Every version, of everybody</source>
        <translation>全員の、すべてのバージョン</translation>
    </message>
    <message>
        <source>What you edit here is kept for a while. In a shared folder each edit is kept: see who changed what and when, what happened since you left, and go back.</source>
        <translation>ここで編集した内容はしばらく保存されます。共有フォルダーではすべての編集が保存され、誰がいつ何を変えたか、離れてから何が起きたかを確認し、戻ることができます。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>No file in front</source>
        <translation>前面にファイルがありません</translation>
    </message>
    <message>
        <source>Open a file of the folder to see its history.</source>
        <translation>フォルダーのファイルを開くと、その履歴が表示されます。</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>履歴を読み込んでいます</translation>
    </message>
    <message>
        <source>Nobody has changed this file yet</source>
        <translation>このファイルはまだ誰も変更していません</translation>
    </message>
    <message>
        <source>From your first edit on its history is here, for a while. In a shared folder everybody&apos;s edits are kept for good.</source>
        <translation>最初の編集から、その履歴がしばらくここに残ります。共有フォルダーでは全員の編集がずっと保存されます。</translation>
    </message>
    <message>
        <source>From the first edit on its history is here.</source>
        <translation>最初の編集から、その履歴がここに表示されます。</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>履歴を読み取れませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>%1 · %2 · +%3 −%4 bytes</source>
        <translation>%1 · %2 · +%3 −%4 バイト</translation>
    </message>
    <message>
        <source>Nothing of what %1 did there is left to undo: others have changed it since.</source>
        <translation>%1 がそこで行ったことで元に戻せるものは残っていません。その後ほかの人が変更しました。</translation>
    </message>
    <message>
        <source>Undoes what %1 did there. What others did stays.</source>
        <translation>%1 がそこで行ったことを元に戻します。ほかの人が行ったことは残ります。</translation>
    </message>
    <message>
        <source>%1 of its %2 bytes were already deleted since.</source>
        <translation>全 %2 バイトのうち %1 バイトはその後すでに削除されています。</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <translation>%1 (削除済み)</translation>
    </message>
    <message>
        <source>What has changed since you were last here</source>
        <translation>前回ここにいたとき以降の変更</translation>
    </message>
    <message>
        <source>Nothing has changed since you were last here</source>
        <translation>前回ここにいたとき以降、変更はありません</translation>
    </message>
    <message>
        <source>Undo this change: takes back what this person did at this place, whoever it was, and leaves everything else. You see it first.</source>
        <translation>この変更を元に戻す: 誰であれ、この人がこの場所で行ったことを取り消し、ほかはすべて残します。先に確認できます。</translation>
    </message>
    <message>
        <source>Restore: make the text what it was then. This is an edit, and can be undone.</source>
        <translation>復元: テキストを当時の状態にします。これは編集なので、取り消せます。</translation>
    </message>
    <message>
        <source>Make the file again, with the text that it had then.</source>
        <translation>ファイルを当時のテキストで作り直します。</translation>
    </message>
    <message>
        <source>The text stays as it is.</source>
        <translation>テキストはそのままです。</translation>
    </message>
    <message>
        <source>What was written here is gone again: both texts are the same.</source>
        <translation>ここに書かれた内容は再びなくなりました。両方のテキストは同じです。</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
</context>
<context>
    <name>dyad::panels::HistoryScrubber</name>
    <message>
        <source>History of this file</source>
        <translation>このファイルの履歴</translation>
    </message>
</context>
<context>
    <name>dyad::panels::InvitationList</name>
    <message>
        <source>Viewer link</source>
        <translation>閲覧者リンク</translation>
    </message>
    <message>
        <source>Admin link</source>
        <translation>管理者リンク</translation>
    </message>
    <message>
        <source>Developer link</source>
        <translation>開発者リンク</translation>
    </message>
    <message>
        <source>Link (%1)</source>
        <translation>リンク (%1)</translation>
    </message>
    <message>
        <source>ends at %1</source>
        <translation>%1 に終了</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>残り %n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>%n 回使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Withdraw: %1, %2</source>
        <translation>取り消す: %1、%2</translation>
    </message>
    <message>
        <source>Nobody can join with this link any more. Who has joined stays.</source>
        <translation>このリンクではもう誰も参加できません。既に参加した人はそのままです。</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>よろしいですか?</translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgeController</name>
    <message>
        <source>You may read documents here, not add them.</source>
        <translation>ここではドキュメントを読めますが、追加できません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::KnowledgePanel</name>
    <message>
        <source>Knowledge</source>
        <translation>ナレッジ</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>ドキュメントを追加</translation>
    </message>
    <message>
        <source>Add a web page</source>
        <translation>Web ページを追加</translation>
    </message>
    <message>
        <source>Views of the knowledge</source>
        <translation>ナレッジの表示</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>ドキュメント</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>コネクター</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>ワークフロー</translation>
    </message>
    <message>
        <source>What the project should know</source>
        <translation>プロジェクトが知っておくべきこと</translation>
    </message>
    <message>
        <source>In a shared folder you can add documents, search in them and ask them; the answers say where it stands.</source>
        <translation>共有フォルダーではドキュメントの追加、検索、質問ができ、回答には出典が示されます。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Is being fetched</source>
        <translation>取得しています</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>サーバーが応答しません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageList</name>
    <message>
        <source>Messages</source>
        <translation>メッセージ</translation>
    </message>
</context>
<context>
    <name>dyad::panels::MessageView</name>
    <message>
        <source>Copy the answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Question of %1</source>
        <translation>%1 の質問</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>入力 %1、出力 %2</translation>
    </message>
    <message>
        <source>Ask this again in other words</source>
        <translation>別の言葉でもう一度質問</translation>
    </message>
    <message>
        <source>Go on from here in a new thread</source>
        <translation>ここから新しいスレッドで続ける</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>添付: %1</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>続行させる</translation>
    </message>
    <message>
        <source>Cut: it reached the most that the model says at once</source>
        <translation>途中で終了: モデルが一度に出力できる上限に達しました</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NotSharedList</name>
    <message>
        <source>Not in sync</source>
        <translation>同期されていません</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesModel</name>
    <message>
        <source>viewer</source>
        <translation>閲覧者</translation>
    </message>
    <message>
        <source>developer</source>
        <translation>開発者</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>member</source>
        <translation>メンバー</translation>
    </message>
    <message>
        <source>%1 mentioned you in %2, line %3 (%4)</source>
        <translation>%1 が %2 の %3 行目 (%4) であなたに言及しました</translation>
    </message>
    <message>
        <source>%1 made you %2 of %3</source>
        <translation>%1 があなたを %3 の%2にしました</translation>
    </message>
    <message>
        <source>%1 invites you to %2 as %3; ask for the link</source>
        <translation>%1 があなたを%3として %2 に招待しています。リンクを依頼してください</translation>
    </message>
    <message>
        <source>The AI budget of %1 is spent; calls are refused until it is raised</source>
        <translation>%1 の AI 予算を使い切りました。引き上げられるまで呼び出しは拒否されます</translation>
    </message>
    <message>
        <source>A backup of the server has failed; see its log</source>
        <translation>サーバーのバックアップに失敗しました。ログを確認してください</translation>
    </message>
    <message>
        <source>An admin of the server has removed your second factor</source>
        <translation>サーバーの管理者があなたの第二要素を削除しました</translation>
    </message>
    <message>
        <source>%1 mentioned you in a comment (%2)</source>
        <translation>%1 がコメントであなたに言及しました (%2)</translation>
    </message>
</context>
<context>
    <name>dyad::panels::NoticesPanel</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Mail them to me as well</source>
        <translation>メールでも受け取る</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>新しいものはありません</translation>
    </message>
    <message>
        <source>Mentions in comments (@Name), new roles and invitations appear here.</source>
        <translation>コメントでの言及 (@名前)、新しい役割、招待がここに表示されます。</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>サインインしていません</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server to hear when somebody mentions or invites you.</source>
        <translation>フォルダーを共有するかサーバーにサインインすると、言及や招待が届きます。</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>アウトライン</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>すべて折りたたむ</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>すべて展開</translation>
    </message>
    <message>
        <source>Filter the outline</source>
        <translation>アウトラインを絞り込む</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>絞り込み</translation>
    </message>
    <message>
        <source>No outline</source>
        <translation>アウトラインはありません</translation>
    </message>
    <message>
        <source>Open a file with code: its classes and functions, or its headings, are listed here.</source>
        <translation>コードのファイルを開くと、そのクラスと関数、または見出しがここに一覧表示されます。</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 を読み込んでいます</translation>
    </message>
    <message>
        <source>The language server has not answered yet.</source>
        <translation>言語サーバーはまだ応答していません。</translation>
    </message>
    <message>
        <source>Nothing to list</source>
        <translation>一覧にするものはありません</translation>
    </message>
    <message>
        <source>This file has no parts that are known here.</source>
        <translation>このファイルに、ここで認識できる部分はありません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::OutputPanel</name>
    <message>
        <source>Output</source>
        <translation>出力</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>ビルド</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>もう一度実行</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>実行中: %1</translation>
    </message>
    <message>
        <source>No tasks found</source>
        <translation>タスクが見つかりません</translation>
    </message>
    <message>
        <source>Tasks come from CMakePresets.json, package.json, a Makefile or .dyad/tasks.json.</source>
        <translation>タスクは CMakePresets.json、package.json、Makefile、.dyad/tasks.json から取得されます。</translation>
    </message>
    <message>
        <source>1 task found</source>
        <translation>1 個のタスクが見つかりました</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks found</source>
        <translation>
            <numerusform>%n 個のタスクが見つかりました</numerusform>
        </translation>
    </message>
    <message>
        <source>Build, test or run. What they complain about appears among the problems.</source>
        <translation>ビルド、テスト、実行できます。報告された内容は「問題」に表示されます。</translation>
    </message>
    <message>
        <source>Choose a task</source>
        <translation>タスクを選択</translation>
    </message>
    <message>
        <source>Succeeded after %1 s</source>
        <translation>%1 秒で成功</translation>
    </message>
    <message>
        <source>Failed with %1 after %2 s</source>
        <translation>%2 秒後に %1 で失敗</translation>
    </message>
    <message>
        <source>Stopped after %1 s</source>
        <translation>%1 秒後に停止</translation>
    </message>
    <message>
        <source>Could not be started</source>
        <translation>起動できませんでした</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PeopleChart</name>
    <message>
        <source>%1: %2 edits, %3 AI calls</source>
        <translation>%1: 編集 %2、AI 呼び出し %3</translation>
    </message>
    <message>
        <source>Usage by person</source>
        <translation>人ごとの使用状況</translation>
    </message>
    <message>
        <source>%1 edits, %2 AI</source>
        <translation>編集 %1、AI %2</translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation>編集 %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureCard</name>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
</context>
<context>
    <name>dyad::panels::PictureStrip</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 枚の画像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dyad::panels::PosixPty</name>
    <message>
        <source>No terminal could be opened: %1.</source>
        <translation>ターミナルを開けませんでした: %1。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsModel</name>
    <message>
        <source>%1, problems: %2</source>
        <translation>%1、問題: %2</translation>
    </message>
    <message>
        <source>Error, line %1: %2</source>
        <translation>エラー、%1 行目: %2</translation>
    </message>
    <message>
        <source>Warning, line %1: %2</source>
        <translation>警告、%1 行目: %2</translation>
    </message>
    <message>
        <source>Note, line %1: %2</source>
        <translation>注記、%1 行目: %2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Filter by message, file or source</source>
        <translation>メッセージ、ファイル、ソースで絞り込む</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>The filter hides everything (%1)</source>
        <translation>フィルターによりすべて非表示です (%1)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Problems cannot be told</source>
        <translation>問題の有無がわかりません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>問題はありません</translation>
    </message>
    <message>
        <source>What language servers and builds complain about appears here.</source>
        <translation>言語サーバーとビルドが報告した内容がここに表示されます。</translation>
    </message>
    <message>
        <source>Build the project</source>
        <translation>プロジェクトをビルド</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryController</name>
    <message>
        <source>created</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>名前変更</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>deleted since</source>
        <translation>その後削除</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>誰か</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProjectHistoryView</name>
    <message>
        <source>History of the project</source>
        <translation>プロジェクトの履歴</translation>
    </message>
    <message>
        <source>Since I left</source>
        <translation>離れてから</translation>
    </message>
    <message>
        <source>Sessions of work</source>
        <translation>作業セッション</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 個のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>Only what was done since you were last here</source>
        <translation>前回ここにいたとき以降に行われたことのみ</translation>
    </message>
    <message>
        <source>You were not here before</source>
        <translation>以前ここにいたことがありません</translation>
    </message>
    <message>
        <source>No folder is open</source>
        <translation>フォルダーが開かれていません</translation>
    </message>
    <message>
        <source>Open a folder to see what was done in it.</source>
        <translation>フォルダーを開くと、そこで行われたことが表示されます。</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>履歴を読み込んでいます</translation>
    </message>
    <message>
        <source>Nothing was done since you left</source>
        <translation>離れてから何も行われていません</translation>
    </message>
    <message>
        <source>Nothing was edited here yet</source>
        <translation>ここではまだ何も編集されていません</translation>
    </message>
    <message>
        <source>From the first edit on, who worked when on which files is here.</source>
        <translation>最初の編集から、誰がいつどのファイルで作業したかがここに表示されます。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>履歴を読み取れませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ProviderForm</name>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Connect a provider</source>
        <translation>プロバイダーを接続</translation>
    </message>
    <message>
        <source>Everybody in the project asks through this server. The key is kept encrypted on it and never comes back.</source>
        <translation>プロジェクトの全員がこのサーバーを通じて質問します。キーはサーバー上に暗号化して保存され、外に出ることはありません。</translation>
    </message>
    <message>
        <source>None for a model on this machine</source>
        <translation>このマシン上のモデルなら不要</translation>
    </message>
    <message>
        <source>All that it has</source>
        <translation>持っているものすべて</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Or in a terminal: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</source>
        <translation>またはターミナルで: dyadctl admin provider add NAME --kind KIND --base-url URL --key-stdin</translation>
    </message>
    <message>
        <source>Use %1 (%2)</source>
        <translation>%1 を使う (%2)</translation>
    </message>
    <message>
        <source>It runs on the server&apos;s machine, at %1, and costs nothing.</source>
        <translation>サーバーのマシン上の %1 で動作し、費用はかかりません。</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>チャットに戻る</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ReviewCard</name>
    <message>
        <source>new</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>名前変更</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>開いています</translation>
    </message>
    <message>
        <source>Reject rest</source>
        <translation>残りを却下</translation>
    </message>
    <message>
        <source>Accept rest</source>
        <translation>残りを承認</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>取り消しました</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1/%2 件決定</translation>
    </message>
    <message>
        <source>Nothing to change</source>
        <translation>変更するものはありません</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>却下しました</translation>
    </message>
    <message>
        <source>%1 of %2 accepted</source>
        <translation>%1/%2 件承認</translation>
    </message>
    <message>
        <source>Look before you accept: %1</source>
        <translation>承認する前に確認してください: %1</translation>
    </message>
    <message>
        <source>Accept all of %1</source>
        <translation>%1 をすべて承認</translation>
    </message>
    <message>
        <source>Reject all of %1</source>
        <translation>%1 をすべて却下</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>適合しません</translation>
    </message>
    <message>
        <source>cannot be changed</source>
        <translation>変更できません</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>復活させる</translation>
    </message>
    <message>
        <source>Ask for it again</source>
        <translation>もう一度依頼</translation>
    </message>
    <message>
        <source>Undo from here on</source>
        <translation>ここから先を元に戻す</translation>
    </message>
    <message>
        <source>Tells the model which of its changes do not fit, and asks for just those</source>
        <translation>どの変更が適合しないかをモデルに伝え、その部分だけを依頼し直します</translation>
    </message>
    <message>
        <source>Takes back this answer and all later ones of the thread: the files are what they were before it, with what people did since</source>
        <translation>この回答と、スレッドのこれ以降の回答をすべて取り消します。ファイルはこの回答の前の状態に戻り、その後に人が行った変更は残ります</translation>
    </message>
    <message>
        <source>Nothing that fits</source>
        <translation>適合するものはありません</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchController</name>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>フォルダー %1 がありません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchPanel</name>
    <message>
        <source>1 match</source>
        <translation>1 件の一致</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n 件の一致</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 file</source>
        <translation>1 個のファイル</translation>
    </message>
    <message numerus="yes">
        <source>in %n files</source>
        <translation>
            <numerusform>%n 個のファイル</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file searched.</source>
        <translation>1 個のファイルを検索しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n files searched.</source>
        <translation>
            <numerusform>%n 個のファイルを検索しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Files to include and exclude</source>
        <translation>含めるファイルと除外するファイル</translation>
    </message>
    <message>
        <source>Fold all files</source>
        <translation>すべてのファイルを折りたたむ</translation>
    </message>
    <message>
        <source>Clear the results</source>
        <translation>結果をクリア</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>置換</translation>
    </message>
    <message>
        <source>Search in all files</source>
        <translation>すべてのファイルを検索</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>大文字と小文字を区別</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>単語単位</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>正規表現</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>置換後の文字列</translation>
    </message>
    <message>
        <source>Files to include, e.g. *.cpp, src</source>
        <translation>含めるファイル (例: *.cpp, src)</translation>
    </message>
    <message>
        <source>Files to exclude</source>
        <translation>除外するファイル</translation>
    </message>
    <message>
        <source>Leave out what .gitignore names</source>
        <translation>.gitignore に挙げたものを除く</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>検索結果</translation>
    </message>
    <message>
        <source>Search in every file</source>
        <translation>すべてのファイルを検索</translation>
    </message>
    <message>
        <source>Text or regular expressions, in saved and unsaved files. What .gitignore names is left out.</source>
        <translation>保存済みと未保存のファイルで、テキストまたは正規表現を検索します。.gitignore に挙げたものは除かれます。</translation>
    </message>
    <message>
        <source>The search could not start</source>
        <translation>検索を開始できませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Check the spelling, the case, and which files are left out.</source>
        <translation>綴り、大文字と小文字、除外されているファイルを確認してください。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索しています…</translation>
    </message>
    <message>
        <source>Replace 1 match</source>
        <translation>1 件を置換</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n matches</source>
        <translation>
            <numerusform>%n 件を置換</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped here: there are more. Narrow the search to see them.</source>
        <translation>ここで停止しました。まだあります。検索を絞り込むと表示されます。</translation>
    </message>
    <message>
        <source>Stopped by you.</source>
        <translation>あなたが停止しました。</translation>
    </message>
    <message>
        <source>Left out as too large: %1.</source>
        <translation>大きすぎるため除外: %1。</translation>
    </message>
    <message>
        <source>Could not be read: %1.</source>
        <translation>読み取れませんでした: %1。</translation>
    </message>
    <message>
        <source>Files for which the expression was too costly: %1.</source>
        <translation>式の処理が重すぎたファイル: %1。</translation>
    </message>
    <message>
        <source>Replace in files</source>
        <translation>ファイル内を置換</translation>
    </message>
    <message>
        <source>The files are written at once. This cannot be undone from here.</source>
        <translation>ファイルはただちに書き込まれます。ここからは元に戻せません。</translation>
    </message>
    <message>
        <source>Replace in 1 file</source>
        <translation>1 個のファイルで置換</translation>
    </message>
    <message numerus="yes">
        <source>Replace in %n files</source>
        <translation>
            <numerusform>%n 個のファイルで置換</numerusform>
        </translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>置換しています…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1/%2 個のファイル</translation>
    </message>
    <message>
        <source>Replaced: %1</source>
        <translation>置換済み: %1</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>置換しました</translation>
    </message>
    <message>
        <source>Not everything could be replaced</source>
        <translation>一部を置換できませんでした</translation>
    </message>
    <message>
        <source>Edit the results as text</source>
        <translation>結果をテキストとして編集</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SearchResultsModel</name>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>%1, matches: %2</source>
        <translation>%1、一致: %2</translation>
    </message>
</context>
<context>
    <name>dyad::panels::SuggestPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>候補</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TaskRunner</name>
    <message>
        <source>%1 could not be started: %2
</source>
        <translation>%1 を起動できませんでした: %2
</translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation>「%1」はまだ実行中です。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamDelegate</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>フォロー</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamModel</name>
    <message>
        <source>this window</source>
        <translation>このウィンドウ</translation>
    </message>
    <message>
        <source>no file open</source>
        <translation>開いているファイルなし</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1、%2 行目</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>入力中</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (あなた)</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>ブランチ %1</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TeamPanel</name>
    <message>
        <source>Team</source>
        <translation>チーム</translation>
    </message>
    <message>
        <source>People in this project</source>
        <translation>このプロジェクトの人</translation>
    </message>
    <message>
        <source>You work alone</source>
        <translation>一人で作業しています</translation>
    </message>
    <message>
        <source>Share the folder, and everybody with the link edits it with you, each in their own files.</source>
        <translation>フォルダーを共有すると、リンクを持つ全員が、それぞれ自分のファイルで一緒に編集します。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>接続されていません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <source>Your edits are kept here and join the others&apos; when the connection is back.</source>
        <translation>編集内容はここに保存され、接続が戻るとほかの人の編集と合流します。</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続しています</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TerminalPanel</name>
    <message>
        <source>Terminals</source>
        <translation>ターミナル</translation>
    </message>
    <message>
        <source>New terminal</source>
        <translation>新しいターミナル</translation>
    </message>
    <message>
        <source>Search in the terminal</source>
        <translation>ターミナル内を検索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Further up</source>
        <translation>上へ</translation>
    </message>
    <message>
        <source>Further down</source>
        <translation>下へ</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>検索を閉じる</translation>
    </message>
    <message>
        <source>No terminal is open</source>
        <translation>開いているターミナルがありません</translation>
    </message>
    <message>
        <source>Run commands in the folder of the project.</source>
        <translation>プロジェクトのフォルダーでコマンドを実行します。</translation>
    </message>
    <message>
        <source>Open a terminal</source>
        <translation>ターミナルを開く</translation>
    </message>
    <message>
        <source>No terminal could be opened</source>
        <translation>ターミナルを開けませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>%1 (ended with %2)</source>
        <translation>%1 (%2 で終了)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Another one beside it</source>
        <translation>横にもう一つ</translation>
    </message>
    <message numerus="yes">
        <source>Paste %n lines?</source>
        <translation>
            <numerusform>%n 行を貼り付けますか?</numerusform>
        </translation>
    </message>
    <message>
        <source>This program takes each line at once, as if you had typed it and pressed Enter:
%1</source>
        <translation>このプログラムは、入力して Enter を押したのと同じように、各行をすぐに受け取ります:
%1</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Close this terminal?</source>
        <translation>このターミナルを閉じますか?</translation>
    </message>
    <message>
        <source>%1 is running in it, and ends with it.</source>
        <translation>この中で %1 が実行中で、一緒に終了します。</translation>
    </message>
    <message>
        <source>End %1</source>
        <translation>%1 を終了</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TerminalView</name>
    <message>
        <source>Terminal</source>
        <translation>ターミナル</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>すべて選択</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Ended with %1. Enter closes it.</source>
        <translation>%1 で終了しました。Enter で閉じます。</translation>
    </message>
    <message>
        <source>Ctrl+click opens it</source>
        <translation>Ctrl+クリックで開く</translation>
    </message>
</context>
<context>
    <name>dyad::panels::TodoCard</name>
    <message>
        <source>What the AI is doing</source>
        <translation>AI の作業内容</translation>
    </message>
</context>
<context>
    <name>dyad::panels::ToolCallCard</name>
    <message>
        <source>Read %1</source>
        <translation>%1 を読み取り</translation>
    </message>
    <message>
        <source>Look at the files in %1</source>
        <translation>%1 のファイルを確認</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>「%1」を検索</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 を変更</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 に書き込み</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 を実行</translation>
    </message>
    <message>
        <source>Read the problems</source>
        <translation>問題を読み取り</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>%1 を取得</translation>
    </message>
    <message>
        <source>Update the to-do list</source>
        <translation>ToDo リストを更新</translation>
    </message>
    <message>
        <source>, failed</source>
        <translation>、失敗</translation>
    </message>
    <message>
        <source>, done</source>
        <translation>、完了</translation>
    </message>
    <message>
        <source>, under way</source>
        <translation>、実行中</translation>
    </message>
</context>
<context>
    <name>dyad::panels::UsagePanel</name>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使用状況</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>再読み込み</translation>
    </message>
    <message>
        <source>Whose usage</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>期間</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日間</numerusform>
        </translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Active people</source>
        <translation>活動中の人</translation>
    </message>
    <message>
        <source>AI calls</source>
        <translation>AI 呼び出し</translation>
    </message>
    <message>
        <source>AI tokens</source>
        <translation>AI トークン</translation>
    </message>
    <message>
        <source>AI cost</source>
        <translation>AI の費用</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>このプロジェクト</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>Everybody on the server</source>
        <translation>サーバーの全員</translation>
    </message>
    <message>
        <source>Nothing to count</source>
        <translation>集計するものはありません</translation>
    </message>
    <message>
        <source>Share the folder or sign in to a server: edits and AI calls are then counted day by day.</source>
        <translation>フォルダーを共有するかサーバーにサインインすると、編集と AI 呼び出しが日ごとに集計されます。</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>集計しています</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>Nobody edited anything or asked the AI in this time.</source>
        <translation>この期間に編集や AI への質問をした人はいません。</translation>
    </message>
</context>
<context>
    <name>dyad::panels::WorkflowsView</name>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>off</source>
        <translation>オフ</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>試験実行</translation>
    </message>
    <message numerus="yes">
        <source> (%n attempts)</source>
        <translation>
            <numerusform> (%n 回試行)</numerusform>
        </translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>ワークフロー</translation>
    </message>
    <message>
        <source>Runs of the chosen workflow</source>
        <translation>選択したワークフローの実行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Says what each step would do, and does nothing</source>
        <translation>各ステップの動作を示すだけで、何も行いません</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>A workflow is a short text. The same text in .dyad/workflows/NAME.toml of the project is one too.</source>
        <translation>ワークフローは短いテキストです。プロジェクトの .dyad/workflows/NAME.toml にある同じテキストもワークフローになります。</translation>
    </message>
    <message>
        <source>Text of the workflow</source>
        <translation>ワークフローのテキスト</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What shall happen by itself</source>
        <translation>自動で行うこと</translation>
    </message>
    <message>
        <source>When a document arrives or changes, at a time of day, or when another program calls: read it, tell the team, ask the AI, propose changes to the code for review.</source>
        <translation>ドキュメントが届いたり変わったりしたとき、決まった時刻、ほかのプログラムから呼ばれたとき: 読み取り、チームへの通知、AI への質問、レビュー用のコード変更の提案ができます。</translation>
    </message>
    <message>
        <source>Write a workflow</source>
        <translation>ワークフローを書く</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <source>Open its file</source>
        <translation>そのファイルを開く</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>オフにする</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>オンにする</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>dyad::sync::AnswerReview</name>
    <message>
        <source>The project has no such file.</source>
        <translation>プロジェクトにそのファイルはありません。</translation>
    </message>
    <message>
        <source>This file is not text.</source>
        <translation>このファイルはテキストではありません。</translation>
    </message>
    <message>
        <source>%1 stays deleted; the history of the project has it.</source>
        <translation>%1 は削除されたままです。プロジェクトの履歴に残っています。</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>その間に削除されました。</translation>
    </message>
    <message>
        <source>The project has no text file %1 to be copied.</source>
        <translation>コピー元のテキストファイル %1 がプロジェクトにありません。</translation>
    </message>
    <message>
        <source>There is such a file already.</source>
        <translation>そのファイルは既にあります。</translation>
    </message>
    <message>
        <source>%1 stays: somebody has changed it since.</source>
        <translation>%1 は残ります: その後、誰かが変更しました。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ApiCall</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>まずサーバーにサインインしてください。</translation>
    </message>
    <message>
        <source>The server cannot be reached: %1</source>
        <translation>サーバーに接続できません: %1</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>接続が切れました: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>キャンセルしました。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was not accepted: %1 If you trust the authority that issued it, add it to this machine&apos;s certificates (on Debian: a .crt file in /usr/local/share/ca-certificates, then update-ca-certificates).</source>
        <translation>サーバーの証明書は受け入れられませんでした: %1 発行した認証局を信頼する場合は、このマシンの証明書に追加してください (Debian では .crt ファイルを /usr/local/share/ca-certificates に置き、update-ca-certificates を実行)。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::BrowserSignIn</name>
    <message>
        <source>You can go back to Dyad</source>
        <translation>Dyad に戻れます</translation>
    </message>
    <message>
        <source>This window is not needed any more.</source>
        <translation>このウィンドウはもう必要ありません。</translation>
    </message>
    <message>
        <source>The browser brought an answer to another question. Try again.</source>
        <translation>ブラウザーが別の問い合わせへの回答を返しました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The sign-in was cancelled in the browser.</source>
        <translation>サインインはブラウザーでキャンセルされました。</translation>
    </message>
    <message>
        <source>The server could not reach the place where you signed in. Try again in a moment.</source>
        <translation>サーバーはサインインした場所に接続できませんでした。少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in. Its log says why.</source>
        <translation>サーバーはサインインを受け付けませんでした。理由はサーバーのログにあります。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ChatSession</name>
    <message>
        <source>There is no connection to the server just now.</source>
        <translation>現在サーバーに接続されていません。</translation>
    </message>
    <message>
        <source>The connection was lost before the server had the question.</source>
        <translation>サーバーが質問を受け取る前に接続が切れました。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>誰か</translation>
    </message>
    <message>
        <source>The server was lost in the middle of this answer.</source>
        <translation>この回答の途中でサーバーとの接続が失われました。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::CommentBoard</name>
    <message>
        <source>The file has been deleted.</source>
        <translation>ファイルは削除されました。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DiskRoom</name>
    <message>
        <source>This system watches no more folders (fs.inotify.max_user_watches); the others are looked at every few seconds.</source>
        <translation>このシステムはこれ以上フォルダーを監視できません (fs.inotify.max_user_watches)。ほかのフォルダーは数秒ごとに確認されます。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::DocumentLinks</name>
    <message>
        <source>It was changed at the same place on the disk and in the project. The disk&apos;s text stands; the project&apos;s is in %1.</source>
        <translation>ディスクとプロジェクトの同じ場所で変更されました。ディスクのテキストが有効で、プロジェクトのテキストは %1 にあります。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::LocalChanges</name>
    <message>
        <source>The name is not UTF-8; the file stays on this machine.</source>
        <translation>名前が UTF-8 ではないため、ファイルはこのマシンに残ります。</translation>
    </message>
    <message>
        <source>A symbolic link stands where a file of the project was; it is not followed.</source>
        <translation>プロジェクトのファイルがあった場所にシンボリックリンクがあります。リンクはたどりません。</translation>
    </message>
    <message>
        <source>Symbolic links are not shared; it stays on this machine.</source>
        <translation>シンボリックリンクは共有されません。このマシンに残ります。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteChanges</name>
    <message>
        <source>The project has a file under a name that is not written to disks.</source>
        <translation>プロジェクトに、ディスクに書き込めない名前のファイルがあります。</translation>
    </message>
    <message>
        <source>The file could not be fetched; it is tried again.</source>
        <translation>ファイルを取得できませんでした。もう一度試します。</translation>
    </message>
    <message>
        <source>You may only read this file. It is again as the others have it; your version is in %1.</source>
        <translation>このファイルは読み取りだけができます。内容はほかの人と同じものに戻り、あなたの版は %1 にあります。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteDocument</name>
    <message>
        <source>This file has been deleted.</source>
        <translation>このファイルは削除されました。</translation>
    </message>
    <message>
        <source>The file is still being opened.</source>
        <translation>ファイルはまだ開いている途中です。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::RemoteProject</name>
    <message>
        <source>You may read this file, not change it.</source>
        <translation>このファイルは読めますが、変更できません。</translation>
    </message>
    <message>
        <source>You may read this project, not change it.</source>
        <translation>このプロジェクトは読めますが、変更できません。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::ServerApi</name>
    <message>
        <source>Sign in to the server first.</source>
        <translation>まずサーバーにサインインしてください。</translation>
    </message>
    <message>
        <source>You have been signed out; sign in again.</source>
        <translation>サインアウトされました。もう一度サインインしてください。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読み取れません: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 に書き込めません: %2</translation>
    </message>
    <message>
        <source>A file arrived damaged; try again.</source>
        <translation>ファイルが壊れて届きました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>The server cannot renew the sign-in just now.</source>
        <translation>現在、サーバーはサインインを更新できません。</translation>
    </message>
</context>
<context>
    <name>dyad::sync::WebSocketTransport</name>
    <message>
        <source>The server has not answered for %1 seconds.</source>
        <translation>サーバーは %1 秒間応答していません。</translation>
    </message>
</context>
</TS>
