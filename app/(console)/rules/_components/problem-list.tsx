// Everything that is wrong with a text, a line each, as the door said it.
export function ProblemList({ problems }: { problems: readonly string[] | undefined }) {
  // The refusal's own sentence says the first: alone it is not said twice.
  if (!problems || problems.length < 2) return null;
  return (
    <ul className="mt-1 flex list-disc flex-col gap-1 pl-4 text-sm">
      {problems.slice(0, 50).map((problem) => (
        <li key={problem} className="break-words">
          {problem}
        </li>
      ))}
      {problems.length > 50 ? <li>and {problems.length - 50} more</li> : null}
    </ul>
  );
}
