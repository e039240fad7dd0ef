import Notes from './notes';

export default function Page() {
  return (
    <main>
      <h1>{{name}}</h1>
      <Notes />
    </main>
  );
}
