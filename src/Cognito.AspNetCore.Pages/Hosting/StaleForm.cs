using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Cognito.AspNetCore.Pages.Hosting;

/// <summary>Says in words, and with a way on, that a form's antiforgery token does not fit; by itself the framework answers an empty 400.</summary>
internal sealed class StaleForm : IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.Result = new ViewResult
            {
                ViewName = "~/Areas/Cognito/Pages/Shared/_StaleForm.cshtml",
                StatusCode = StatusCodes.Status400BadRequest,
            };
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
