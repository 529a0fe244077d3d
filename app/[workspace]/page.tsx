export default async function OverviewPage() {
  return <p>…</p>;
}
