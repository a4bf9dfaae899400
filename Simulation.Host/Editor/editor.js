// Turns the text area of the edit page into an editor that completes and checks. Without this script the text area still works.
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, linter } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';

async function ask(what, text) {
    const answer = await fetch(`/api/scenarios/${what}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ yaml: text }) });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
}

async function complete(context) {
    const line = context.state.doc.lineAt(context.pos).text.slice(0, context.pos - context.state.doc.lineAt(context.pos).from);
    if (!context.explicit && !/[\w-]$|[:{,]\s+$/.test(line)) return null;
    const { suggestions, replaces } = await ask('complete', context.state.doc.sliceString(0, context.pos));
    return {
        from: context.pos - replaces,
        options: suggestions.map(one => ({ label: one.label, apply: one.text, detail: one.range, info: one.about || undefined })),
        validFor: /^[\w.-]*$/,
    };
}

// The problems of `negsim check`, each marked from its place to the end of its word or line.
function marksOf(problems, doc) {
    return problems.map(problem => {
        const line = doc.line(Math.min(Math.max(problem.line, 1), doc.lines));
        const from = Math.min(line.from + Math.max(problem.column - 1, 0), line.to);
        const word = /^[^\s:,{}[\]]+/.exec(line.text.slice(from - line.from));
        return { from, to: word ? from + word[0].length : line.to, severity: 'error', message: problem.message };
    });
}

function list(problems, view, area, place) {
    place.replaceChildren();
    if (problems.length === 0) {
        place.append(paragraph(area.dataset.fine));
        return;
    }

    const items = document.createElement('ul');
    for (const problem of problems) {
        const item = document.createElement('li');
        if (problem.line > 0) {
            const link = document.createElement('button');
            link.type = 'button';
            link.className = 'plain';
            link.textContent = `${area.dataset.line} ${problem.line}`;
            link.addEventListener('click', () => {
                view.dispatch({ selection: { anchor: view.state.doc.line(Math.min(problem.line, view.state.doc.lines)).from }, scrollIntoView: true });
                view.focus();
            });
            item.append(link, ' ');
        }

        item.append(problem.message);
        items.append(item);
    }

    place.append(items);
}

function paragraph(text) {
    const element = document.createElement('p');
    element.textContent = text;
    return element;
}

for (const area of document.querySelectorAll('textarea[data-editor]')) {
    const place = document.getElementById(area.dataset.editor);
    const check = async view => {
        try {
            const { problems } = await ask('check', view.state.doc.toString());
            list(problems, view, area, place);
            return marksOf(problems, view.state.doc);
        } catch {
            place.replaceChildren(paragraph(area.dataset.failed));
            return [];
        }
    };
    const view = new EditorView({
        state: EditorState.create({
            doc: area.value,
            extensions: [
                lineNumbers(), history(), drawSelection(), indentOnInput(), bracketMatching(), highlightActiveLine(), EditorView.lineWrapping,
                yaml(), syntaxHighlighting(classHighlighter), autocompletion({ override: [complete], icons: false }), linter(check, { delay: 400 }), lintGutter(),
                keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
                EditorView.contentAttributes.of({ 'aria-label': area.labels[0].textContent, 'aria-describedby': place.id, spellcheck: 'false', autocapitalize: 'off' }),
                EditorView.updateListener.of(update => { if (update.docChanged) area.value = update.state.doc.toString(); }),
            ],
        }),
    });
    place.replaceChildren(paragraph(area.dataset.checking));
    area.hidden = true;
    area.after(view.dom);
    area.labels[0].addEventListener('click', () => view.focus());
}
