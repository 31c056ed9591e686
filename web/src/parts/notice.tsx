export interface NoticeProps {
  readonly tone: "quiet" | "warning";
  readonly children: preact.ComponentChildren;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly onDismiss?: () => void;
}

/** A calm line of words with a way on. */
export function Notice({ tone, children, action, onDismiss }: NoticeProps): preact.JSX.Element {
  return (
    <div class={`notice notice-${tone}`} role="status">
      <p>{children}</p>
      {action !== undefined && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
      {onDismiss !== undefined && (
        <button type="button" class="quiet" onClick={onDismiss} aria-label="Dismiss">
          ×
        </button>
      )}
    </div>
  );
}
