// The rules' layout while they load.
import { SkeletonTable } from '../../_ui/skeleton-table';

export default function RulesLoading() {
  return <SkeletonTable label="Loading the rules" rows={16} columns={10} />;
}
