import { EditorContent, useEditor, useEditorState, type Editor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './courses.module.css';

interface Mark {
  word: string;
  sign: string;
  run: (editor: Editor) => boolean;
  on?: (editor: Editor) => boolean;
}

const marks: readonly Mark[] = [
  {
    word: 'heading',
    sign: 'H',
    run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run(),
    on: (e) => e.isActive('heading', { level: 2 }),
  },
  {
    word: 'subheading',
    sign: 'h',
    run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run(),
    on: (e) => e.isActive('heading', { level: 3 }),
  },
  {
    word: 'bold',
    sign: 'B',
    run: (e) => e.chain().focus().toggleBold().run(),
    on: (e) => e.isActive('bold'),
  },
  {
    word: 'italic',
    sign: 'I',
    run: (e) => e.chain().focus().toggleItalic().run(),
    on: (e) => e.isActive('italic'),
  },
  {
    word: 'bullets',
    sign: '•',
    run: (e) => e.chain().focus().toggleBulletList().run(),
    on: (e) => e.isActive('bulletList'),
  },
  {
    word: 'numbers',
    sign: '1.',
    run: (e) => e.chain().focus().toggleOrderedList().run(),
    on: (e) => e.isActive('orderedList'),
  },
  {
    word: 'quote',
    sign: '”',
    run: (e) => e.chain().focus().toggleBlockquote().run(),
    on: (e) => e.isActive('blockquote'),
  },
  { word: 'undo', sign: '↶', run: (e) => e.chain().focus().undo().run() },
  { word: 'redo', sign: '↷', run: (e) => e.chain().focus().redo().run() },
];

/** Rich text as HTML. What the server does not keep, the toolbar does not offer. */
export function RichTextEditor({
  label,
  html,
  onChange,
  tall,
}: {
  label: string;
  /** Where it begins; later changes are the editor's own. */
  html: string;
  onChange: (html: string) => void;
  tall?: boolean;
}): ReactNode {
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        link: { openOnClick: false, protocols: ['http', 'https'] },
      }),
    ],
    content: html,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? '' : changed.getHTML()),
  });
  return (
    <div className={styles.editor} data-tall={tall}>
      <Toolbar editor={editor} />
      <EditorContent editor={editor} className={styles.editable} />
    </div>
  );
}

function Toolbar({ editor }: { editor: Editor }): ReactNode {
  const { t } = useTranslation('console/school/courses');
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => marks.map((mark) => mark.on?.(now) ?? false),
  });
  return (
    <div role="toolbar" aria-label={t('editor.toolbar')} className={styles.toolbar}>
      {marks.map((mark, index) => (
        <Button
          key={mark.word}
          size="small"
          type={active[index] ? 'primary' : 'text'}
          aria-pressed={mark.on ? active[index] : undefined}
          aria-label={t(`editor.${mark.word}`)}
          title={t(`editor.${mark.word}`)}
          onClick={() => mark.run(editor)}
          data-sign={mark.sign}
          className={styles.sign}
        />
      ))}
    </div>
  );
}
